// SPDX-License-Identifier: Apache-2.0
import { crc32 } from 'node:zlib';

/** A file of generated people as CSV; duplicates and broken rows come beside `people`, Americans are among them. */
export function people_file(counts: { people: number; duplicates: number; broken: number; american: number }): Buffer {
  const lines = ['phone,first_name,last_name,locale,time_zone,city,customer_id'];
  const rest = (index: number) => `민지${index % 100},"Kim, ${index % 77}",ko_KR,Asia/Seoul,Seoul,c${index}`;
  for (let index = 0; index < counts.people; index++) {
    const phone = index < counts.american ? `+1415555${String(1000 + index)}` : `+8210${10_000_000 + index * 7}`;
    lines.push(`${phone},${rest(index)}`);
  }
  for (let index = 0; index < counts.duplicates; index++) lines.push(`${lines[1 + index]?.split(',')[0]},${rest(index)}`);
  for (let index = 0; index < counts.broken; index++) lines.push(`nobody,${rest(index)}`);
  return Buffer.from(`${lines.join('\n')}\n`);
}

const column = (index: number) => String.fromCharCode(65 + index);

/** A workbook of one sheet, at most 26 columns wide, as Excel writes it. */
export function xlsx_file(rows: readonly (readonly string[])[]): Buffer {
  const cells = (row: readonly string[], at: number) =>
    row.map((text, index) => `<c r="${column(index)}${at}" t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const xml = (body: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return stored_zip([
    ['[Content_Types].xml', xml(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`)],
    ['_rels/.rels', xml(`<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`)],
    ['xl/workbook.xml', xml(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>`)],
    ['xl/_rels/workbook.xml.rels', xml(`<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`)],
    ['xl/worksheets/sheet1.xml', xml(`<worksheet xmlns="${main}"><sheetData>${rows
      .map((row, index) => `<row r="${index + 1}">${cells(row, index + 1)}</row>`)
      .join('')}</sheetData></worksheet>`)],
  ]);
}

/** A ZIP archive whose files are stored as they are. */
function stored_zip(files: readonly (readonly [string, Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of files) {
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(bytes.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, place, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06'), end]);
}
