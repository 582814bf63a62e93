// SPDX-License-Identifier: Apache-2.0
import { type Call, headersOf, problemFrom, urlOf } from './client';
import { ApiProblem } from './problem';

/**
 * Sends `file` as it is and tells how much of it (0 to 1) has left. Gives the decoded answer; rejects with
 * `ApiProblem` as `call` does, with an `AbortError` when `signal` ends it. Without `query` the file's name goes along.
 */
export function upload<T>(
  path: string,
  file: Blob,
  options: { query?: Call['query']; onProgress?: (part: number) => void; signal?: AbortSignal } = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(
      'POST',
      urlOf(path, options.query ?? { file_name: file instanceof File ? file.name : undefined }),
    );
    headersOf('POST', { body: file }).forEach((value, name) => {
      request.setRequestHeader(name, value);
    });
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else reject(problemFrom(request.status, path, request.responseText));
    });
    request.addEventListener('error', () => reject(new ApiProblem(0, {})));
    request.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
