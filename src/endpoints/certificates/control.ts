import {
  orderCertificateBody,
  startedCertificateSchema,
  uploadCertificateBody,
  uploadedCertificateSchema,
} from '../../core/api/certificates'
import { idParams } from '../../core/api/common'
import { deletedSchema } from '../../core/api/posts'
import { conflict, forbidden } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { Actor } from '../../core/tenancy/vocabulary'
import type { PayloadRequest } from 'payload'
import { askForCertificate } from '../../jobs/certificates/askForCertificate'
import type { CertificateDocument } from '../../jobs/certificates/documents'
import { makeCertificate } from '../../jobs/certificates/ensureCertificates'
import { findByHost } from '../../jobs/certificates/findByHost'
import { mayOrder } from '../../jobs/certificates/mayOrder'
import { removeCertificate } from '../../jobs/certificates/removeCertificate'
import { uploadCertificate } from '../../jobs/certificates/uploadCertificate'
import { findVisible } from '../http/findVisible'
import { type ApiServices, defineOperation } from '../http/operation'
import { findHost } from './findHost'
import { mayControl, toCertificate } from './toCertificate'

const TAG = 'Certificates'

const IN_CONTROL = { language: 'en', control: true } as const

/** @throws TauseError `conflict` that says which setting is missing. */
const assertEnabled = ({ certificates: { acme } }: ApiServices): void => {
  if (!acme)
    throw conflict(
      'Certificates are not ordered here: set ACME_DIRECTORY_URL and ACME_TERMS, or upload one of your own.',
    )
}

/** @throws TauseError `conflict` while ownership or routing of the host's domain is not verified. */
const assertVerified = async (
  req: PayloadRequest,
  services: ApiServices,
  certificate: CertificateDocument,
): Promise<void> => {
  const options = services.certificates
  if (!(await mayOrder({ payload: req.payload, options }, certificate)))
    throw conflict(
      `Ownership and routing of ${certificate.host} are not both verified. Set its DNS records first: no authority would issue a certificate yet.`,
    )
}

const findControlled = async ({
  req,
  actor,
  id,
  tenantId,
}: {
  req: PayloadRequest
  actor: Actor
  id: string
  tenantId: string | undefined
}): Promise<CertificateDocument> => {
  const seen = await findVisible<CertificateDocument & { tenant: unknown }>({
    req,
    id,
    tenantId,
    collection: 'certificates',
    name: 'certificate',
  })
  if (!(await mayControl(req, actor, idOf(seen.tenant))))
    throw forbidden(
      'Certificates are renewed and removed by owners of the tenant, or with an API key with the scope "certificates:write".',
    )
  // As a whole: tokens of leases are not among what anybody reads.
  return (await findByHost(req.payload, seen.host)) ?? seen
}

export const orderCertificate = defineOperation({
  method: 'post',
  path: '/certificates/order',
  operationId: 'orderCertificate',
  summary: 'Order a certificate for a verified domain now',
  description:
    'Verified domains get theirs by themselves within seconds; this tries again at once, or takes the place of an uploaded one. 409 while ownership or routing is not verified, and while an order is under way.',
  tag: TAG,
  body: orderCertificateBody,
  problems: [409],
  responses: { 202: { description: 'The order was queued.', schema: startedCertificateSchema } },
  handle: async ({ req, actor, selectedTenant, services, body: { host } }) => {
    assertEnabled(services)
    const { payload } = req
    const owner = await findHost({ req, actor, host, tenantId: selectedTenant, ...services })
    const now = new Date()
    const wanted = { payload, host, now, tenantId: owner.tenantId, domainId: owner.domainId }
    await assertVerified(req, services, {
      host,
      tenant: owner.tenantId,
    } as CertificateDocument)
    const found = (await findByHost(payload, host)) ?? (await makeCertificate(wanted))
    const certificate = found ?? (await findByHost(payload, host))
    if (!certificate || (idOf(certificate.tenant) ?? null) !== owner.tenantId)
      throw conflict(`The certificate of ${host} is being made. Look again in a moment.`)
    const started = await askForCertificate({ payload, certificate, now })
    return {
      status: 202,
      body: {
        certificate: toCertificate(started.certificate, IN_CONTROL),
        operationId: String(started.job.id),
      },
    }
  },
})

export const renewCertificate = defineOperation({
  method: 'post',
  path: '/certificates/:id/renew',
  operationId: 'renewCertificate',
  summary: 'Renew a certificate before its time',
  description:
    'The one in use serves on until the new one is there. Counts among the limits of the authority.',
  tag: TAG,
  params: idParams,
  problems: [409],
  responses: { 202: { description: 'The order was queued.', schema: startedCertificateSchema } },
  handle: async ({ req, actor, selectedTenant, services, params: { id } }) => {
    const certificate = await findControlled({ req, actor, id, tenantId: selectedTenant })
    assertEnabled(services)
    await assertVerified(req, services, certificate)
    const started = await askForCertificate({ payload: req.payload, certificate })
    return {
      status: 202,
      body: {
        certificate: toCertificate(started.certificate, IN_CONTROL),
        operationId: String(started.job.id),
      },
    }
  },
})

export const uploadCertificateOperation = defineOperation({
  method: 'post',
  path: '/certificates/upload',
  operationId: 'uploadCertificate',
  summary: 'Use a certificate of your own for a domain',
  description:
    'Takes the place of what the domain has, at once. It is not renewed by itself: `renewAt` says when a new one should be there.',
  tag: TAG,
  body: uploadCertificateBody,
  problems: [409],
  responses: { 201: { description: 'It is in use.', schema: uploadedCertificateSchema } },
  handle: async ({ req, actor, selectedTenant, services, body: { host, chain, key } }) => {
    const { tenantId, domainId, domain } = await findHost({
      req,
      actor,
      host,
      tenantId: selectedTenant,
      ...services,
    })
    // Routing may follow: whoever moves here wants no gap.
    if (domain && domain.ownership !== 'verified')
      throw conflict(`The ownership of ${host} is not verified yet. Set its TXT record first.`)
    const { certificate, warnings } = await uploadCertificate({
      payload: req.payload,
      host,
      tenantId,
      domainId,
      chain,
      key,
    })
    return { status: 201, body: { ...toCertificate(certificate, IN_CONTROL), warnings } }
  },
})

export const deleteCertificate = defineOperation({
  method: 'delete',
  path: '/certificates/:id',
  operationId: 'deleteCertificate',
  summary: 'Remove a certificate with its key',
  description:
    'After an uploaded one, one is ordered if that is set up. 409 for one that would only be ordered anew: remove its domain instead.',
  tag: TAG,
  params: idParams,
  problems: [409],
  responses: { 200: { description: 'It is gone.', schema: deletedSchema } },
  handle: async ({ req, actor, selectedTenant, services, params: { id } }) => {
    const certificate = await findControlled({ req, actor, id, tenantId: selectedTenant })
    const options = services.certificates
    if (
      certificate.source === 'acme' &&
      options.acme &&
      (await mayOrder({ payload: req.payload, options }, certificate))
    )
      throw conflict(
        `The certificate of ${certificate.host} would be ordered anew at once. Remove its domain, or upload a certificate of your own.`,
      )
    await removeCertificate(req.payload, certificate)
    return { status: 200, body: { id, deleted: true } }
  },
})
