import { makeCertificate } from '../../../tests/helpers/acme/makeCertificate'
import { assertServable } from './assertServable'

it('refuses a certificate that no front could open, with the reason', () => {
  const issuer = makeCertificate({ name: 'Issuer', authority: true })
  const of = (digest: 'sha1' | 'sha256'): { chain: string; key: string } => {
    const { certificate, key } = makeCertificate({ names: ['www.example.com'], issuer, digest })
    return { chain: certificate, key }
  }
  expect(() => assertServable(of('sha256'))).not.toThrow()
  expect(() => assertServable(of('sha1'))).toThrow(/cannot be used for HTTPS: .*too weak/)
})
