import type { TargetFile, TargetRelease } from '../contract'

/** Every file of a release, the page for what is missing included, each name once. */
export const allFiles = ({
  files,
  notFound,
}: Pick<TargetRelease, 'files' | 'notFound'>): TargetFile[] => [
  ...new Map([...files, notFound].map((file) => [file.file, file])).values(),
]
