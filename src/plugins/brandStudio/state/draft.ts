import { BRAND_PATHS, type ProfileData, valueAt } from '../../../core/brand/profile/paths'
import {
  type Origin,
  type Provenance,
  provenanceSchema,
} from '../../../core/brand/profile/provenance'
import { canonicalJson } from '../../../core/release/canonicalJson'

/** A profile as it is edited. */
export type Draft = { profile: ProfileData; locked: Readonly<Record<string, boolean>> }

/** Every value that the studio edits. */
export const PROFILE_PATHS: readonly string[] = [...BRAND_PATHS, 'logo']

/** The draft of a stored profile. */
export const draftOf = (doc: ProfileData): Draft => ({
  profile: doc,
  locked: Object.fromEntries(
    Object.entries(originsOf(doc)).flatMap(([path, { locked }]) => (locked ? [[path, true]] : [])),
  ),
})

/** Where the values of a stored profile come from. */
export const originsOf = ({ provenance }: ProfileData): Provenance => {
  const parsed = provenanceSchema.safeParse(provenance)
  return parsed.success ? parsed.data : {}
}

/** Paths whose values differ. */
export const changedOf = (before: Draft, after: Draft): string[] =>
  before.profile === after.profile
    ? []
    : PROFILE_PATHS.filter(
        (path) =>
          canonicalJson(valueAt(before.profile, path) ?? null) !==
          canonicalJson(valueAt(after.profile, path) ?? null),
      )

/** Paths whose locks differ. */
export const lockChanges = (before: Draft, after: Draft): string[] =>
  PROFILE_PATHS.filter((path) => Boolean(before.locked[path]) !== Boolean(after.locked[path]))

const BY_HAND: Omit<Origin, 'locked'> = {
  source: 'human',
  evidenceUrl: null,
  snippet: '',
  confidence: 1,
}

/** Origins with the locks of these paths. */
export const withLocks = (
  origins: Provenance,
  locked: Readonly<Record<string, boolean>>,
  paths: readonly string[],
): Provenance => ({
  ...origins,
  ...Object.fromEntries(
    paths.map((path) => [path, { ...(origins[path] ?? BY_HAND), locked: locked[path] ?? false }]),
  ),
})
