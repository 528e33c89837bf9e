import type { FindingCode } from './domainState'
import type { Text } from './text'

/** What is to be done so that a host leads here, by what was found. */
export const routingTexts = ({
  host,
  code,
  found,
  hasFailed,
}: {
  host: string
  code: FindingCode
  found: readonly string[]
  hasFailed: boolean
}): Text => {
  const values = found.join(', ')
  switch (code) {
    case 'elsewhere':
      return {
        en: `${host} leads elsewhere (${values}). Replace those records by the ones shown; take other A, AAAA and CNAME records of it away.`,
        es: `${host} lleva a otro sitio (${values}). Sustituya esos registros por los indicados y quite los demás A, AAAA y CNAME.`,
      }
    case 'no_answer':
      return {
        en: `The DNS of ${host} is set, and http://${host}/ does not answer (${values}). Port 80 has to be open to the internet.`,
        es: `El DNS de ${host} está configurado, pero http://${host}/ no responde (${values}). El puerto 80 debe estar abierto a internet.`,
      }
    case 'other_answer':
      return {
        en: `Something else answers at http://${host}/ (${values}). With a CDN or proxy in front, have it pass requests on with the host name kept.`,
        es: `En http://${host}/ responde otra cosa (${values}). Si hay una CDN o un proxy delante, debe reenviar las peticiones conservando el nombre de host.`,
      }
    case 'not_public':
      return {
        en: `${host} leads to an address that is not public (${values}). Set the records shown.`,
        es: `${host} lleva a una dirección que no es pública (${values}). Configure los registros indicados.`,
      }
    case 'dns_down':
      return {
        en: `The DNS of ${host} does not answer at the moment. We ask again by ourselves.`,
        es: `El DNS de ${host} no responde en este momento. Volveremos a preguntar.`,
      }
    default:
      return hasFailed
        ? {
            en: `${host} has not led here for days. Set the records shown again, then choose "Check now".`,
            es: `${host} no lleva aquí desde hace días. Restablezca los registros indicados y elija «Comprobar ahora».`,
          }
        : {
            en: `${host} is yours. Now set the records that lead it here; we look by ourselves.`,
            es: `${host} es suyo. Configure ahora los registros que lo traen aquí; lo comprobamos solos.`,
          }
  }
}
