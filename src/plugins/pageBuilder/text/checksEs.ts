import type { checksEn } from './checksEn'

/** Words of the checks, Spanish. */
export const checksEs: Record<keyof typeof checksEn, string> = {
  check_alt_file_name:
    'El texto de la imagen es el nombre de un archivo: «{{alt}}». Diga en pocas palabras qué muestra.',
  check_alt_missing:
    'Una imagen no tiene texto alternativo. Diga en pocas palabras qué muestra, para quienes no pueden verla.',
  check_alt_phrase: 'Omita «imagen de» en «{{alt}}»: los lectores de pantalla ya dicen que lo es.',
  check_block_unknown:
    'No hay instalado ningún bloque de este tipo, o no puede estar aquí. Los visitantes no lo reciben.',
  check_contrast_low:
    '«{{text}}» se lee mal: su contraste es {{ratio}} y debería ser {{least}} o más.',
  check_contrast_low_dark:
    '«{{text}}» se lee mal en el aspecto oscuro: su contraste es {{ratio}} y debería ser {{least}} o más.',
  check_css_heavy:
    'Los estilos pesan {{size}} KB; a la mayoría de los sitios les bastan {{most}} KB.',
  check_description_long:
    'La descripción tiene {{length}} caracteres; los buscadores la cortan tras unos {{most}}.',
  check_description_missing:
    'La página no tiene descripción: los buscadores y los enlaces compartidos eligen un texto cualquiera.',
  check_description_short:
    'La descripción tiene {{length}} caracteres. A partir de {{least}} los buscadores suelen usarla.',
  check_field_invalid: '{{message}}',
  check_field_refused: '{{message}}',
  check_field_required: 'Hay que rellenarlo.',
  check_h1_many: '«{{text}}» es un segundo título principal. Una página debería tener uno.',
  check_h1_missing:
    'La página no tiene título principal (nivel 1). Una portada lo tiene, o dé ese nivel a un título.',
  check_heading_empty: 'Un título no tiene texto.',
  check_heading_skipped:
    '«{{text}}» es un título de nivel {{level}} tras uno de nivel {{before}}: debería seguir el {{expected}}.',
  check_html_heavy:
    'El HTML de la página pesa {{size}} KB; hasta {{most}} KB carga bien en todas partes.',
  check_image_heavy: 'La imagen {{name}} pesa {{size}} KB; {{most}} KB deberían bastar para una.',
  check_js_heavy: 'Los scripts pesan {{size}} KB; hasta {{most}} KB funcionan bien en teléfonos.',
  check_link_anchor: 'El enlace «{{label}}» lleva a «{{place}}», que no está en esta página.',
  check_link_broken: 'El enlace «{{label}}» lleva a una página que no existe.',
  check_link_draft: 'El enlace «{{label}}» lleva a una página aún sin publicar.',
  check_link_empty:
    'El enlace «{{label}}» no lleva a ningún lugar. Elija una página o una dirección.',
  check_link_insecure: 'El enlace «{{label}}» no va cifrado: su dirección empieza por http.',
  check_link_placeholder:
    'El enlace «{{label}}» tiene «#» por dirección: guarda el lugar de una verdadera.',
  check_link_unsafe: 'La dirección «{{url}}» no es válida para un enlace. Escríbala con https://.',
  check_media_missing: 'La imagen o el archivo elegido ya no existe. Elija otro.',
  check_noindex: 'La página está oculta a los buscadores.',
  check_page_heavy:
    'La página pesa {{size}} KB; por encima de {{most}} KB carga despacio en teléfonos.',
  check_render_failed: 'El bloque no puede dibujarse, los visitantes no lo reciben. {{message}}',
  check_section_missing:
    'La sección compartida ya no existe; el sitio no se despliega así y los visitantes siguen viendo lo que hay en línea. Quite el bloque o elija otra sección.',
  check_section_unpublished:
    '«{{name}}» no está publicada: los visitantes no la verían, así que el sitio no se despliega y siguen viendo lo que hay en línea. Publique la sección o quite el bloque.',
  check_text_damaged: 'Una parte del texto no puede mostrarse. {{message}}',
  check_title_long:
    'El título tiene {{length}} caracteres; los buscadores lo cortan tras unos {{most}}.',
  check_title_missing: 'La página no tiene título.',
  checks: 'Revisión',
  checksBlock_error_one: '1 error',
  checksBlock_error_other: '{{count}} errores',
  checksBlock_warning_one: '1 advertencia',
  checksBlock_warning_other: '{{count}} advertencias',
  checksButtonClean: 'Revisión: nada que corregir',
  checksButtonWaiting: 'Revisión: aún no se ha mirado',
  checksClean: 'Nada que corregir',
  checksCleanNote:
    'Los enlaces, las imágenes, los títulos, el contraste y los textos para buscadores están en orden.',
  checksFailed: 'No se pudo dibujar la página para la revisión: {{message}}',
  checksFix_addHttps: 'Añadir https://',
  checksFix_headingLevel: 'Poner el nivel',
  checksFix_mediumAlt: 'Tomar el texto de la imagen',
  checksFix_removeLink: 'Quitar el enlace',
  checksFix_useHttps: 'Usar https',
  checksFixAll_one: 'Corregirlo',
  checksFixAll_other: 'Corregir los {{count}}',
  checksFixed_one: 'Corregido. Deshacer lo revierte.',
  checksFixed_other: 'Corregidos {{count}}. Deshacer los revierte.',
  checksInForm: 'Abrir en el formulario',
  checksInSection: 'Abrir la sección',
  checksInside: 'Algo dentro de él está por corregir.',
  checksLevel_error: 'Errores',
  checksLevel_notice: 'Bueno saberlo',
  checksLevel_warning: 'Advertencias',
  checksLookAt: 'Verlos',
  checksOnPage: 'La página',
  checksPublishAnyway: 'Publicar de todos modos',
  checksPlanAsk_one: 'La revisión encuentra un error. También se publica si no lo corrige antes.',
  checksPlanAsk_other:
    'La revisión encuentra {{count}} errores. También se publican si no los corrige antes.',
  checksPlanForbidden_one:
    'Este sitio no publica páginas con errores: no se publica nada mientras quede el de ahora.',
  checksPlanForbidden_other:
    'Este sitio no publica páginas con errores: no se publica nada mientras queden los {{count}} de ahora.',
  checksPublishAsk_one: 'La página tiene un error que los visitantes notarán:',
  checksPublishAsk_other: 'La página tiene {{count}} errores que los visitantes notarán:',
  checksPublishForbidden_one: 'Este sitio no publica páginas con errores. Corrija antes este:',
  checksPublishForbidden_other:
    'Este sitio no publica páginas con errores. Corrija antes estos {{count}}:',
  checksPublishMore: 'y {{count}} más',
  checksPublishTitle: '¿Publicar con errores?',
  checksPublishTitleForbidden: 'No publicada',
  checksRunning: 'Mirando la página …',
  checksWeight: 'Peso de la página',
  checksWeight_css: 'Estilos',
  checksWeight_html: 'HTML',
  checksWeight_images: 'Imágenes',
  checksWeight_js: 'Scripts',
  checksWeightCount_one: '1 imagen',
  checksWeightCount_other: '{{count}} imágenes',
  checksWeightNote: 'Tal como viaja, sin fuentes. {{most}} deberían bastar.',
  checksWeightRaw: '{{size}} antes de comprimir',
}
