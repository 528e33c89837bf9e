import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import type { EdgeSettings } from './edge'

const DAY = 24 * 60 * 60 * 1000

const HOST_NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/

const listed = (value: string): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

const isAddress = (value: string): boolean =>
  ipaddr.IPv4.isValidFourPartDecimal(value) || ipaddr.IPv6.isValid(value)

/** The settings of sites' own domains, as part of the schema of all settings. */
export const edgeShape = {
  EDGE_HOST: z
    .string()
    .toLowerCase()
    .regex(HOST_NAME, 'must be a host name that leads to the fronts, such as edge.example.com')
    .optional(),
  EDGE_IPS: z
    .string()
    .transform(listed)
    .refine((ips) => ips.length > 0 && ips.every(isAddress), {
      error: 'must list the IPv4 and IPv6 addresses of the fronts, separated by commas',
    })
    .default([]),
  DOMAINS_PRIVATE: z
    .enum(['0', '1', 'true', 'false'], { error: 'must be 1, 0, true or false' })
    .transform((value) => value === '1' || value === 'true')
    .default(false),
  DOMAIN_QUARANTINE_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, 'must be days in digits, such as 30')
    .transform(Number)
    .default(30),
}

type EdgeValues = z.output<z.ZodObject<typeof edgeShape>>

export const toEdgeSettings = (values: EdgeValues): EdgeSettings => ({
  host: values.EDGE_HOST,
  ips: values.EDGE_IPS,
  allowPrivate: values.DOMAINS_PRIVATE,
  quarantine: values.DOMAIN_QUARANTINE_DAYS * DAY,
})
