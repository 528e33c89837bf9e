import type { FindingCode } from './domainState'
import type { Text } from './text'

/** What is to be done for the proof of a host, by what was found. */
export const ownershipTexts = ({
  host,
  record,
  code,
  found,
  until,
  hasFailed,
  isNew,
}: {
  host: string
  /** Name of the TXT record. */
  record: string
  code: FindingCode
  found: readonly string[]
  /** ISO 8601. */
  until: string | undefined
  hasFailed: boolean
  isNew: boolean
}): Text => {
  const day = until?.slice(0, 10) ?? ''
  const values = found.map((value) => `"${value}"`).join(', ')
  switch (code) {
    case 'txt_other':
      return {
        en: `The TXT record ${record} has another value (${values}). Add one with the value shown; several may stand side by side.`,
        es: `El registro TXT ${record} tiene otro valor (${values}). Añada uno con el valor indicado; puede haber varios.`,
      }
    case 'taken':
      return {
        en: `The record is right, and ${host} is in use by another tenant of this platform. It has to be given up there first; if the name is yours now, ask the platform's operator.`,
        es: `El registro es correcto, pero ${host} está en uso en otra organización de esta plataforma. Primero debe liberarse allí; si el nombre es ahora suyo, consulte a quien opera la plataforma.`,
      }
    case 'quarantined':
      return {
        en: `The record is right, and ${host} was another tenant's until lately: it is kept free until ${day}, then we check again. Leave the record in place.`,
        es: `El registro es correcto, pero ${host} fue hasta hace poco de otra organización: se reserva hasta ${day} y después lo comprobamos de nuevo. Mantenga el registro.`,
      }
    case 'lookalike':
      return {
        en: `${host} looks like a name of another tenant and could be taken for it. Choose another name.`,
        es: `${host} se parece a un nombre de otra organización y podría confundirse. Elija otro nombre.`,
      }
    case 'dns_down':
      return {
        en: `The DNS of ${host} does not answer at the moment. We ask again by ourselves.`,
        es: `El DNS de ${host} no responde en este momento. Volveremos a preguntar.`,
      }
    default:
      if (hasFailed)
        return {
          en: `The TXT record ${record} has been gone for days, so ${host} is no longer yours here. Set it again, then choose "Check now".`,
          es: `El registro TXT ${record} falta desde hace días, así que ${host} ya no figura como suyo. Vuelva a ponerlo y elija «Comprobar ahora».`,
        }
      return isNew
        ? {
            en: `Set the records shown at the DNS provider of ${host}. The TXT record proves that the name is yours.`,
            es: `Configure los registros indicados en el proveedor de DNS de ${host}. El registro TXT demuestra que el nombre es suyo.`,
          }
        : {
            en: `There is no TXT record ${record} yet. Set it as shown; it can take minutes until it is seen, and we look by ourselves.`,
            es: `Aún no hay un registro TXT ${record}. Configúrelo como se indica; puede tardar minutos en verse y lo comprobamos solos.`,
          }
  }
}
