import type { TextKey } from '../text/keys'

/** Kind of a job → its name in words. A kind of another plugin's has none and is shown as it is. */
export const KIND_TEXTS: Readonly<Record<string, TextKey>> = {
  'agent-run': 'tausestack:jobKindAgentRun',
  'brand-scan': 'tausestack:jobKindBrandScan',
  deliver: 'tausestack:jobKindDeliver',
  deploy: 'tausestack:jobKindDeploy',
  export: 'tausestack:jobKindExport',
  'scheduled-change': 'tausestack:jobKindScheduledChange',
  'test-channel': 'tausestack:jobKindTestChannel',
}
