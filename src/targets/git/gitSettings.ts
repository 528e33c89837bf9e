import { z } from 'zod'
import { FOLDER_NAME } from '../parts/targetPlace'

/** What git itself takes as the name of a branch, and nothing that could pass for an option. */
const BRANCH = /^(?![./-])(?!.*(\.\.|\/\/|\/\.|@\{|\.lock(\/|$)))[A-Za-z0-9._/-]{1,100}(?<![./])$/

const KEPT = /^(?![/.]*$)(?!.*(^|\/)\.{1,2}(\/|$))[^\\\p{Cc}]{1,200}$/u

const isUrl = (value: string): boolean => /^https?:\/\//.test(value)

const hasCredentials = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { username, password } = new URL(address)
  return username !== '' || password !== ''
}

/** Files of a repository that are no part of a site and are usually there. */
const USUALLY_KEPT = ['CNAME', 'README.md', 'LICENSE', '.github', '.gitattributes', '.gitignore']

export const gitSettings = z.strictObject({
  repository: z
    .string()
    .trim()
    .max(500)
    .refine((value) => FOLDER_NAME.test(value) || (isUrl(value) && URL.canParse(value)), {
      error:
        'Give an https:// address, or the name of a repository on this server, such as site.git.',
    })
    .refine((value) => !isUrl(value) || !/[\s?#]/.test(value), {
      error: 'The address must have no query and no spaces.',
    })
    .refine((value) => !isUrl(value) || !hasCredentials(value), {
      error: 'The address must have no user name or password: save the token as the secret.',
    }),
  branch: z
    .string()
    .regex(BRANCH, 'Give the name of a branch, such as main or gh-pages.')
    .default('main'),
  keep: z
    .array(z.string().regex(KEPT, 'Give paths inside the repository, such as CNAME or docs.'))
    .max(50)
    .default(USUALLY_KEPT)
    .describe('Files and folders of the repository that a push leaves as they are.'),
  user: z
    .string()
    .regex(/^[^\s:\p{Cc}]{1,100}$/u, 'Give a user name without spaces and colons.')
    .default('x-access-token')
    .describe('User name beside the token.'),
  authorName: z
    .string()
    .regex(/^[^<>\p{Cc}]{1,100}$/u, 'Give a name without < and >.')
    .default('TauseStack'),
  authorEmail: z.email().default('no-reply@example.com'),
})

export type GitSettings = z.output<typeof gitSettings>

/** Whether the repository is one of this server. */
export const isLocal = ({ repository }: Pick<GitSettings, 'repository'>): boolean =>
  !isUrl(repository)
