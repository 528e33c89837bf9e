import type { DomainState } from '../../../core/domains/domainState'
import type { Tone } from '../parts/Dot'

/** What a state of a domain's part looks like. */
export const PART_TONES: Readonly<Record<DomainState, Tone>> = {
  pending: 'waiting',
  verified: 'good',
  failed: 'bad',
}
