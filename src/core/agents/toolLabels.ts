import type { ToolName } from './toolNames'

/** What tools are called where people choose them. */
export const TOOL_LABELS: Readonly<Record<ToolName, { en: string; es: string }>> = {
  readBrand: { en: 'Read the brand', es: 'Leer la marca' },
  searchPages: { en: 'Search pages', es: 'Buscar páginas' },
  searchMedia: { en: 'Search media', es: 'Buscar medios' },
  readSubmissions: { en: 'Read submissions', es: 'Leer formularios recibidos' },
  queryAnalytics: { en: 'Read figures', es: 'Leer datos' },
  auditSeo: { en: 'Audit search texts', es: 'Auditar textos de búsqueda' },
  fetchUrl: { en: 'Read a web address', es: 'Leer una dirección web' },
  readDrafts: { en: 'Read the drafts', es: 'Leer los borradores' },
  draftPage: { en: 'Draft a page', es: 'Redactar una página' },
  draftPost: { en: 'Draft a post', es: 'Redactar una publicación' },
  draftEmail: { en: 'Draft a letter', es: 'Redactar un correo' },
  applySeo: { en: 'Improve search texts', es: 'Mejorar textos de búsqueda' },
  reviseDrafts: { en: 'Save new drafts', es: 'Guardar nuevos borradores' },
  schedulePosts: { en: 'Schedule posts', es: 'Programar publicaciones' },
  publishPages: { en: 'Publish pages', es: 'Publicar páginas' },
}
