import type { commonEn } from './commonEn'

/** Words that several screens of hosting use, Spanish. */
export const commonEs: Record<keyof typeof commonEn, string> = {
  again: 'Reintentar',
  cancel: 'Cancelar',
  change: 'Cambiar',
  close: 'Cerrar',
  environment: 'Entorno',
  environment_development: 'Desarrollo',
  environment_production: 'Producción',
  environment_staging: 'Pruebas',
  loading: 'Cargando …',
  lost: 'No se ha podido leer. Compruebe la conexión e inténtelo de nuevo.',
  name: 'Nombre',
  no: 'No',
  none: 'ninguno',
  notSaved: 'No se ha podido guardar.',
  remove: 'Quitar',
  required: 'Hace falta.',
  save: 'Guardar',
  saved: 'Guardado.',
  settings: 'Ajustes',
  showMore: 'Ver más',
  site: 'Sitio',
  sitesNone: 'Aún no hay ningún sitio: cree uno primero.',
  state: 'Estado',
  yes: 'Sí',
}
