import { describeTexts } from '../../../../tests/helpers/describeTexts'
import { en } from './en'
import { es } from './es'

describeTexts('hosting', {
  english: en,
  spanish: es,
  // Names of services and of places in their panels, which are English there, too.
  same: [
    'TTL {{seconds}} s',
    'Cloudflare Pages',
    'Netlify',
    'Vercel',
    'Netlify → User settings → Applications → New access token.',
    'Webhook',
    'Webhooks',
    'nginx',
  ],
})
