export { externalApi } from './plugins/externalApi'
export { mail } from './plugins/mail'
export { platform } from './plugins/platform'
export { tenancy } from './plugins/tenancy'
