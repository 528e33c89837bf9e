import { isRecord } from '../../template/jsonTree'
import { type ProfileData, valueAt } from '../profile/paths'
import { voiceProfileSchema } from '../profile/voiceProfile'
import { measureVoice } from '../voice/measureVoice'
import { stringsAt } from './spans'
import type { VoiceTarget } from './types'

/** What a brand is held to when it says nothing: plain writing. */
const PLAIN = { mean: 14, deviation: 7, exclamations: 0.1, emoji: 0.1, formality: 3, energy: 3 }

/** How the brand sounds: what its profile states, filled up with what its sample texts measure. */
export const voiceTarget = (profile: ProfileData, language: string): VoiceTarget => {
  const parsed = voiceProfileSchema.safeParse(profile.voiceProfile)
  const stated = parsed.success ? parsed.data : {}
  const samples = [
    String(valueAt(profile, 'voice.sample') ?? ''),
    ...stringsAt(profile, 'messaging.samples'),
  ]
    .join('\n')
    .trim()
  const measured = samples === '' ? undefined : measureVoice(samples, language)
  const figure = (name: 'formality' | 'energy'): number => {
    const value = isRecord(profile.voice) ? profile.voice[name] : undefined
    return typeof value === 'number' ? value : (measured?.[name] ?? PLAIN[name])
  }
  const form = valueAt(profile, 'voice.address')
  return {
    mean: stated.sentences?.mean ?? measured?.mean ?? PLAIN.mean,
    deviation: Math.sqrt(stated.sentences?.variance ?? measured?.variance ?? PLAIN.deviation ** 2),
    exclamations: stated.exclamations ?? measured?.exclamations ?? PLAIN.exclamations,
    emoji: stated.emoji ?? measured?.emoji ?? PLAIN.emoji,
    contractions: stated.contractions ?? measured?.contractions,
    readingGrade:
      stated.readingGrade ??
      (measured?.readingGrade === undefined
        ? undefined
        : { min: 0, max: Math.ceil(measured.readingGrade + 3) }),
    person: stated.person ?? measured?.person,
    address: form === 'formal' || form === 'informal' ? form : measured?.address,
    casing: stated.casing,
    formality: figure('formality'),
    energy: figure('energy'),
  }
}
