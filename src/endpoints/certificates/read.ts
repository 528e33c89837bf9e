import {
  authorityQuery,
  authoritySchema,
  type Certificate,
  certificateSchema,
  getCertificateQuery,
  listCertificatesQuery,
} from '../../core/api/certificates'
import { idParams, listOf } from '../../core/api/common'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import type { CertificateDocument } from '../../jobs/certificates/documents'
import { findVisible } from '../http/findVisible'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { readLines } from './readLines'
import { mayControl, toCertificate } from './toCertificate'

const TAG = 'Certificates'

export const listCertificates = defineOperation({
  method: 'get',
  path: '/certificates',
  operationId: 'listCertificates',
  summary: 'List certificates, newest first',
  tag: TAG,
  query: listCertificatesQuery,
  responses: { 200: { description: 'Certificates.', schema: listOf(certificateSchema) } },
  handle: ({
    req,
    actor,
    selectedTenant,
    query: { limit, cursor, tenantId, host, state, language },
  }) => {
    const grant = canDo({ actor, collection: 'certificates', operation: 'control' })
    return listNewest<CertificateDocument, Certificate>({
      req,
      collection: 'certificates',
      tenants: [selectedTenant, tenantId],
      where: [host ? { host: { equals: host } } : undefined, state && { state: { equals: state } }],
      limit,
      cursor,
      toItem: (doc) => toCertificate(doc, { language, control: covers(grant, idOf(doc.tenant)) }),
    })
  },
})

export const getCertificate = defineOperation({
  method: 'get',
  path: '/certificates/:id',
  operationId: 'getCertificate',
  summary: 'Read a certificate: its state, how long it holds, when it is renewed',
  tag: TAG,
  params: idParams,
  query: getCertificateQuery,
  responses: { 200: { description: 'The certificate.', schema: certificateSchema } },
  handle: async ({ req, actor, selectedTenant, params: { id }, query: { language } }) => {
    const found = await findVisible<CertificateDocument & { tenant: unknown }>({
      req,
      id,
      tenantId: selectedTenant,
      collection: 'certificates',
      name: 'certificate',
    })
    const control = await mayControl(req, actor, idOf(found.tenant))
    return { status: 200, body: toCertificate(found, { language, control }) }
  },
})

export const getCertificateAuthority = defineOperation({
  method: 'get',
  path: '/certificates/authority',
  operationId: 'getCertificateAuthority',
  summary: 'Read whether certificates are ordered here, and how far the limits are used up',
  description:
    'The limit on the orders of the whole account is shown to platform administrators; others see those of their own hosts.',
  tag: TAG,
  query: authorityQuery,
  responses: { 200: { description: 'The authority.', schema: authoritySchema } },
  handle: async ({ req, actor, selectedTenant, services, query: { host } }) => {
    const { acme, https } = services.certificates
    return {
      status: 200,
      body: {
        enabled: acme !== null,
        https: https !== null,
        wildcard: Boolean(acme?.dnsHook),
        directory: acme?.directoryUrl ?? null,
        budget: acme ? await readLines({ req, actor, acme, host, tenantId: selectedTenant }) : [],
      },
    }
  },
})
