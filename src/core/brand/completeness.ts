import { type ProfileData, valueAt } from './profile/paths'

/** What a profile needs for pages, posts and checks to be its own; the first of each group weighs most. */
const WANTED: readonly { path: string; weight: number }[] = [
  { path: 'name', weight: 3 },
  { path: 'tagline', weight: 3 },
  { path: 'description', weight: 3 },
  { path: 'logo', weight: 2 },
  { path: 'website', weight: 1 },
  { path: 'contact.email', weight: 1 },
  { path: 'palette.primary', weight: 3 },
  { path: 'palette.accent', weight: 1 },
  { path: 'palette.background', weight: 1 },
  { path: 'palette.text', weight: 1 },
  { path: 'fonts.display', weight: 2 },
  { path: 'fonts.text', weight: 2 },
  { path: 'typeRatio', weight: 1 },
  { path: 'radius', weight: 1 },
  { path: 'density', weight: 1 },
  { path: 'voice.tone', weight: 2 },
  { path: 'voice.audience', weight: 2 },
  { path: 'voice.address', weight: 1 },
  { path: 'voice.say', weight: 2 },
  { path: 'voice.avoid', weight: 1 },
  { path: 'voice.sample', weight: 2 },
  { path: 'voice.formality', weight: 1 },
  { path: 'voice.warmth', weight: 1 },
  { path: 'voice.authority', weight: 1 },
  { path: 'voice.energy', weight: 1 },
  { path: 'voiceProfile.traits', weight: 1 },
  { path: 'oneLiner', weight: 1 },
  { path: 'mission', weight: 1 },
  { path: 'vision', weight: 1 },
  { path: 'promise', weight: 1 },
  { path: 'industry', weight: 1 },
  { path: 'values', weight: 1 },
  { path: 'locales', weight: 1 },
  { path: 'messaging.audiences', weight: 2 },
  { path: 'messaging.pillars', weight: 1 },
  { path: 'messaging.differentiators', weight: 2 },
  { path: 'messaging.claims', weight: 1 },
]

export type Completeness = {
  /** 0–100, rounded down: 100 is said only of what is complete. */
  percent: number
  /** Paths, those that weigh most first. */
  missing: string[]
}

/** How much of what is wanted a profile says. */
export const completeness = (profile: ProfileData): Completeness => {
  const missing = WANTED.filter(({ path }) => valueAt(profile, path) === undefined)
  const sum = (entries: readonly { weight: number }[]): number =>
    entries.reduce((total, { weight }) => total + weight, 0)
  return {
    percent: Math.floor(100 - (sum(missing) * 100) / sum(WANTED)),
    missing: [...missing].sort((one, other) => other.weight - one.weight).map(({ path }) => path),
  }
}
