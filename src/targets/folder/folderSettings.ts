import { z } from 'zod'
import { FOLDER_NAME } from '../parts/targetPlace'

const HOST = /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/

const ORIGIN = /^https?:\/\/([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?\/?$/i

export const folderSettings = z.strictObject({
  folder: z
    .string()
    .regex(FOLDER_NAME, 'Give a name of small letters, digits, "-", "_" and ".", such as "shop".')
    .describe('Below the folder of the tenant in TARGETS_DIR.'),
  hosts: z
    .array(z.string().max(253).regex(HOST, 'Give host names such as www.example.com.'))
    .max(20)
    .default([])
    .describe('Names that the web server answers to. Empty: all.'),
  port: z.number().int().min(1).max(65535).default(80),
  // It is written into the configuration of a web server: an origin, and no other sign.
  platform: z
    .string()
    .trim()
    .max(300)
    .regex(ORIGIN, 'Give an address without a path, such as http://127.0.0.1:3000.')
    .transform((address) => address.replace(/\/$/, ''))
    .optional()
    .describe(
      'Where the web server reaches the platform, for forms and feeds, such as http://127.0.0.1:3000. Default: the address of the site there.',
    ),
})

export type FolderSettings = z.output<typeof folderSettings>
