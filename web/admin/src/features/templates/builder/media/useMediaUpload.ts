// SPDX-License-Identifier: Apache-2.0
import { useCallback, useContext, useRef, useState } from 'react';
import { upload } from '../../../../api/upload';
import { BuilderAccount } from '../BuilderAccount';
import { rememberMedia } from './mediaSamples';

export interface MediaUpload {
  /** The file that is on its way. */
  file: File | undefined;
  /** How much of it (0 to 1) has left. */
  part: number;
  error: unknown;
  start: (file: File) => void;
  cancel: () => void;
}

/** Uploads a sample file through the account being written for; `onDone` gets the handle that Meta gives for it. */
export function useMediaUpload(onDone: (handle: string) => void): MediaUpload {
  const credentialId = useContext(BuilderAccount);
  const [state, setState] = useState<{ file?: File; part: number; error?: unknown }>({ part: 0 });
  const running = useRef<AbortController>(null);

  const cancel = useCallback(() => running.current?.abort(), []);
  const start = async (file: File) => {
    const controller = new AbortController();
    running.current = controller;
    setState({ file, part: 0 });
    try {
      const { handle } = await upload<{ handle: string }>(`/credentials/${credentialId}/uploads`, file, {
        signal: controller.signal,
        onProgress: (part) => setState({ file, part }),
      });
      rememberMedia(handle, file);
      setState({ part: 0 });
      onDone(handle);
    } catch (error) {
      setState({ part: 0, error: controller.signal.aborted ? undefined : error });
    }
  };
  return {
    file: state.file,
    part: state.part,
    error: state.error,
    start: (file) => void start(file),
    cancel,
  };
}
