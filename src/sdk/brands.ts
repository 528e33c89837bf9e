import type {
  ApplyScan,
  BrandExport,
  BrandProfile,
  BrandScan,
  BrandSummary,
  CheckText,
  ExportBrand,
  ImportBrand,
  ImportedBrand,
  ListBrands,
  ScanBrand,
  StartedScan,
  TextCheck,
} from '../core/api/brands'
import type { Page } from '../core/api/common'
import { newKey } from '../core/api/newKey'
import type { Operation } from '../core/api/operations'
import { type CallOptions, type CreateOptions, request, type Send, type Transport } from './send'

export type BrandsApi = {
  list: (query?: ListBrands, options?: CallOptions) => Promise<Page<BrandSummary>>
  get: (id: string, options?: CallOptions) => Promise<BrandProfile>
  /** Queues a scan; wait for it with `operations.wait`, then read it with `brands.scanResult`. */
  scan: (body: ScanBrand, options?: CreateOptions) => Promise<StartedScan>
  scanResult: (operationId: string, options?: CallOptions) => Promise<BrandScan>
  /** Stops a scan that has not ended; nothing is kept of it. */
  cancelScan: (operationId: string, options?: CallOptions) => Promise<Operation>
  /** Takes over what a scan has found, but for what people wrote or locked. */
  apply: (id: string, body: ApplyScan, options?: CreateOptions) => Promise<BrandProfile>
  /** Holds a text against the profile: gates, score, and what to mend where. */
  check: (id: string, body: CheckText, options?: CallOptions) => Promise<TextCheck>
  /** Takes over the values of a brand.yml, never locked ones; with `preview` it only says which. */
  import: (id: string, body: ImportBrand, options?: CreateOptions) => Promise<ImportedBrand>
  /** The profile as a file; read its `text()` or `arrayBuffer()`. */
  export: (
    id: string,
    file: BrandExport,
    query?: ExportBrand,
    options?: CallOptions,
  ) => Promise<Response>
}

export const brandsApi = ({ send, transport }: { send: Send; transport: Transport }): BrandsApi => {
  const at = (id: string, action = ''): string => `/brands/${encodeURIComponent(id)}${action}`
  const scanAt = (id: string, action = ''): string =>
    `/brands/scans/${encodeURIComponent(id)}${action}`
  return {
    list: (query, options) =>
      send({ method: 'GET', path: '/brands', query: { ...query }, ...options }),
    get: (id, options) => send({ method: 'GET', path: at(id), ...options }),
    scan: (body, options) =>
      send({
        method: 'POST',
        path: '/brands/scan',
        body,
        idempotencyKey: newKey(),
        ...options,
      }),
    scanResult: (operationId, options) =>
      send({ method: 'GET', path: scanAt(operationId), ...options }),
    cancelScan: (operationId, options) =>
      send({ method: 'POST', path: scanAt(operationId, '/cancel'), ...options }),
    apply: (id, body, options) =>
      send({
        method: 'POST',
        path: at(id, '/apply'),
        body,
        idempotencyKey: newKey(),
        ...options,
      }),
    check: (id, body, options) =>
      send({ method: 'POST', path: at(id, '/check'), body, ...options }),
    import: (id, body, options) =>
      send({
        method: 'POST',
        path: at(id, '/import'),
        body,
        idempotencyKey: newKey(),
        ...options,
      }),
    export: (id, file, query, options) =>
      request(transport, {
        method: 'GET',
        path: at(id, `/export/${file}`),
        query: { ...query },
        headers: { accept: '*/*' },
        ...options,
      }),
  }
}
