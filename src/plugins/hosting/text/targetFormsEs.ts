import type { targetFormsEn } from './targetFormsEn'

/** Words of the settings of targets, Spanish. */
export const targetFormsEs: Record<keyof typeof targetFormsEn, string> = {
  field_accessKeyId: 'ID de la clave de acceso',
  field_accessKeyId_help:
    'De una clave que pueda leer, escribir y borrar en este depósito, y nada más.',
  field_accountId: 'ID de la cuenta',
  field_accountId_help: 'Panel de Cloudflare → Workers & Pages → Account details: 32 caracteres.',
  field_branch: 'Rama',
  field_branch_help: 'Solo se le añade. Si no existe, se crea.',
  field_bucket: 'Depósito (bucket)',
  field_bucket_help: 'Su nombre, como lo muestra el almacén.',
  field_endpoint: 'Dirección del servicio',
  field_endpoint_help:
    'Vacía para Amazon S3. Otros la indican en sus ajustes, p. ej. https://….r2.cloudflarestorage.com.',
  field_folder: 'Carpeta',
  field_folder_help:
    'Dentro de la carpeta de destinos de esta instalación: letras minúsculas, cifras, - _ y puntos. Si no existe, se crea.',
  field_hosts: 'Nombres de host',
  field_hosts_help: 'A los que responde el servidor web. Sepárelos con comas; vacío: todos.',
  field_platform: 'Dirección de esta plataforma',
  field_platform_help:
    'Por dónde llega a ella el servidor web, para formularios y canales. Vacía: la dirección del sitio aquí.',
  field_port: 'Puerto',
  field_port_help: 'En el que escucha el servidor web.',
  field_user: 'Nombre de usuario',
  field_user_help: 'Junto al token; la mayoría de servicios acepta cualquiera.',
  field_keep: 'Archivos suyos que se conservan',
  field_keep_help:
    'Rutas del repositorio que no se tocan, separadas por comas. Vacío: CNAME, README.md, LICENSE, .github y los archivos propios de git.',
  field_pageNames: 'Nombres de las páginas',
  field_pageNames_folders: 'about/index.html – para alojamiento web',
  field_pageNames_plain: 'about – para una red delante',
  field_pathStyle: 'El depósito forma parte de la ruta',
  field_pathStyle_help: 'Como lo quieren MinIO y otros.',
  field_plan: 'Plan de la cuenta',
  field_plan_help: 'De él depende el tamaño máximo de los archivos.',
  field_plan_hobby: 'Hobby (gratis)',
  field_plan_pro: 'Pro (de pago)',
  field_prefix: 'Carpeta en el depósito',
  field_prefix_help: 'Vacía: la raíz.',
  field_project: 'Proyecto',
  field_project_cloudflarePages_help:
    'Nombre del proyecto de Pages, como en su dirección pages.dev. Créelo antes: Workers & Pages → Create → Pages → Direct upload.',
  field_project_vercel_help: 'ID o nombre, en Settings → General del proyecto.',
  field_publicUrl: 'Dirección pública',
  field_publicUrl_help: 'Dónde lo ven los visitantes, p. ej. https://www.example.com.',
  field_region: 'Región',
  field_region_help: 'p. ej. eu-central-1; auto para Cloudflare R2.',
  field_repository: 'Repositorio',
  field_repository_help:
    'Su dirección https, o el nombre de un repositorio bare dentro de la carpeta de destinos, p. ej. site.git.',
  field_siteId: 'ID del sitio',
  field_siteId_help:
    'Netlify → su sitio → Project configuration → General → Site ID; o su nombre con .netlify.app.',
  field_teamId: 'ID del equipo',
  field_teamId_help: 'team_…, en los ajustes del equipo. Vacío: el proyecto es suyo.',
  secret_cloudflarePages: 'Token de API',
  secret_cloudflarePages_help:
    'Cloudflare → My Profile → API Tokens → Create Token, con el permiso «Cloudflare Pages: Edit».',
  secret_git: 'Token de acceso',
  secret_git_help:
    'De una cuenta que pueda escribir en el repositorio; en GitHub, un token con permiso de lectura y escritura de «Contents». No hace falta para un repositorio de este servidor.',
  secret_netlify: 'Token de acceso personal',
  secret_netlify_help: 'Netlify → User settings → Applications → New access token.',
  secret_s3: 'Clave de acceso secreta',
  secret_s3_help: 'Es la del ID de la clave y se muestra una sola vez, al crearla.',
  secret_vercel: 'Token de acceso',
  secret_vercel_help: 'Vercel → Account settings → Tokens → Create, con el ámbito del equipo.',
}
