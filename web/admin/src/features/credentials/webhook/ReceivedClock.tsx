// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat';

const EVERY_MS = 1000;

/** When something last arrived, and how long ago that is by now. */
export function ReceivedClock({ at }: { at: string }) {
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={at}>
      {format.dateTime(at)} · {format.relative(at, Math.max(now, Date.parse(at)))}
    </time>
  );
}
