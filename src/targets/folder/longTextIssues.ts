import type { TargetPlan } from '../contract'

/** Bytes of one text that nginx reads: its buffer has 4096, for the quotes too. */
const MAX_TEXT = 4000

/** What nginx would not start with: with it, it would stop to serve any site. */
export const longTextIssues = (nginxConf: string): TargetPlan['issues'] =>
  (nginxConf.match(/"(?:[^"\\]|\\.)*"/gs) ?? [])
    .filter((text) => Buffer.byteLength(text) > MAX_TEXT)
    .slice(0, 1)
    .map((text) => ({
      pointer: '/headers',
      level: 'error',
      message: `A header or redirect of the site takes ${Buffer.byteLength(text)} bytes as nginx has to be told of it, which reads ${MAX_TEXT}: ${text.slice(0, 60)}… Make it shorter.`,
    }))
