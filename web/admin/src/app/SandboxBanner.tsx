// SPDX-License-Identifier: Apache-2.0
import Tools from '@react-spectrum/s2/icons/Tools';
import { useSession } from '../api/session';
import { Banner } from '../components/Banner';
import { useText } from '../i18n/Language';

/** Says that messages go to the sandbox and reach nobody. */
export function SandboxBanner() {
  const { graph } = useSession();
  const text = useText();
  return (
    <Banner tone="notice" icon={Tools} title={text('sandbox.banner.title')}>
      {text('sandbox.banner.body', { address: graph.base_url })}
    </Banner>
  );
}
