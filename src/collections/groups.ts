/** Sections of the admin's navigation. */
export const GROUPS = {
  content: { en: 'Content', es: 'Contenido' },
  sites: { en: 'Sites', es: 'Sitios' },
  brand: { en: 'Brand', es: 'Marca' },
  agents: { en: 'Agents', es: 'Agentes' },
  publishing: { en: 'Publishing', es: 'Difusión' },
  platform: { en: 'Platform', es: 'Plataforma' },
} as const
