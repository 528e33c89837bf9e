/** Addresses of the screens of webhooks, below the panel's address. */
export const webhooksPath = '/collections/site-webhooks'
export const webhookPath = (id: string): string => `${webhooksPath}/${id}`
export const newWebhookPath = `${webhooksPath}/create`
