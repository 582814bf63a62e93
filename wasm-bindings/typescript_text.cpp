// SPDX-License-Identifier: Apache-2.0
#include "typescript_text.hpp"

namespace heliograph::bindings {

using base::Json;

namespace {

std::string union_text(const Json& names) {
  std::string text;
  for (const Json& name : names) {
    if (!text.empty()) text += " | ";
    text += base::to_text(name);
  }
  return text;
}

std::string array_text(const Json& items) {
  const std::string item = type_text(items);
  return item.find(' ') == std::string::npos ? item + "[]" : "(" + item + ")[]";
}

/// Lists and maps are written even when empty; only what may really be missing gets a question mark.
bool always_present(const Json& schema, const Json& member, const std::string& name) {
  for (const Json& required : schema.value("required", Json::array()))
    if (required == name) return true;
  const std::string type = member.value("type", "");
  return type == "array" || (type == "object" && member.contains("additionalProperties"));
}

}  // namespace

std::string type_text(const Json& schema) {
  if (schema.contains("$ref")) return schema["$ref"].get<std::string>().substr(reference_prefix.size());
  if (schema.contains("enum")) return union_text(schema["enum"]);
  if (schema.contains("anyOf") || schema.contains("oneOf")) {
    std::string text;
    for (const Json& option : schema.contains("anyOf") ? schema["anyOf"] : schema["oneOf"]) {
      if (!text.empty()) text += " | ";
      // `string & {}` keeps the known names in an editor's completion where any other text is allowed too.
      text += option == Json{{"type", "string"}} ? "(string & {})" : type_text(option);
    }
    return text;
  }
  const std::string type = schema.value("type", "");
  if (type == "array") return array_text(schema["items"]);
  if (type == "object" && schema.contains("additionalProperties") && schema["additionalProperties"].is_object()) {
    return "Record<string, " + type_text(schema["additionalProperties"]) + ">";
  }
  if (type == "integer") return "number";
  if (type == "object") return "Record<string, unknown>";
  return type.empty() ? "unknown" : type;
}

void print_definition(std::ostream& out, const std::string& name, const Json& schema) {
  if (!schema.contains("properties")) {
    out << "export type " << name << " = " << type_text(schema) << ";\n\n";
    return;
  }
  out << "export interface " << name << " {\n";
  for (const auto& [member, value] : schema["properties"].items()) {
    out << "  " << member << (always_present(schema, value, member) ? ": " : "?: ") << type_text(value) << ";\n";
  }
  out << "}\n\n";
}

void print_core(std::ostream& out, const std::string& functions) {
  out << R"(/** A value that was read and what was wrong with it; usable as far as no finding is an error. */
export interface Decoded<T> {
  value: T;
  findings: Finding[];
}

/** A value, or (then it is null) the findings that stand in its way. */
export interface Expected<T> {
  value: T | null;
  findings: Finding[];
}

/** The functions of the core. Each throws a CoreError when an argument does not fit its type. */
export interface Core {
)" << functions
      << R"(}

/** A call that could not be made: an argument does not fit its type, or the core broke its own promise. */
export class CoreError extends Error {
  readonly findings: Finding[];
}

export interface LoadOptions {
  /** Where the .wasm file is, when it does not lie beside the module. */
  wasm_url?: string | URL;
  /** The bytes of the .wasm file, when they are there already. */
  wasm_binary?: ArrayBuffer | Uint8Array;
}

/** Loads the core. Works in a page, in a worker and in Node. */
export function load_core(options?: LoadOptions): Promise<Core>;
)";
}

void print_campaigns(std::ostream& out, const std::string& functions) {
  out << R"(/** An audience file: feed its bytes, then finish. Each function throws a CoreError after `close`. */
export interface AudienceFile {
  feed(bytes: Uint8Array): ReaderProgress;
  finish(): ReaderSummary;
  summary(): ReaderSummary;
  /** The kept problems from number `from` (from 0), at most `count`. */
  problems(from: number, count: number): RowProblem[];
  dry_run(request: FileDryRunRequest): DryRunResult;
  /** Frees what it holds. */
  close(): void;
}

/** A message made ready to be filled for many people. */
export interface CompiledMessage {
  /** The attributes that it reads. */
  attributes: string[];
  /** With an error among them nothing can be rendered. */
  findings: Finding[];
  /**
   * The messages as JSON in UTF-8, one a line, in the order of the people; a line is empty where a value is missing.
   * `values` are those of the columns, one person behind the other. The next call of any function takes the lines away:
   * send or copy them before.
   */
  render(values: readonly string[]): { lines: Uint8Array; failures: BatchFailure[] };
  /** Frees what it holds. */
  close(): void;
}

/** What the core knows about people, rules and campaigns. Each function throws as those of Core do. */
export interface Campaigns {
)" << functions
      << R"(  open_audience(options: ReaderOptions): AudienceFile;
  /** `columns`: `message_id`, `link.<name>`, a field of Profile or an attribute. */
  compile_message(request: CompileRequest, columns: string[]): CompiledMessage;
}

export { CoreError } from './index.mjs';

/** Loads the module. Works in a page, in a worker and in Node. */
export function load_campaigns(options?: LoadOptions): Promise<Campaigns>;
)";
}

}  // namespace heliograph::bindings
