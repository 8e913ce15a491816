import type { Translated } from '../catalogue.ts';
import { productNames, type settings as source } from './en.settings.ts';

/** Spanish: the settings on the security page. */
export const settings: Translated<typeof source> = {
  'settings.loading': 'Un momento, lo miramos…',

  'devices.title': 'Dispositivos recordados',
  'devices.body':
    'Entran sin el segundo paso hasta el día indicado. Los cambios grandes lo piden igualmente.',
  'devices.empty':
    'Aún ninguno. Al entrar, puedes omitir el segundo paso en ese dispositivo durante {days, plural, one {# día} other {# días}}.',
  'devices.name': '{browser} en {system}',
  'devices.unknown': 'Un dispositivo tuyo',
  'devices.here': 'Este dispositivo',
  'devices.remembered': 'Recordado: {when}',
  'devices.until': 'Hasta el {date}',
  'devices.forget': 'Olvidar',
  'devices.forgetNamed': 'Olvidar {name}',
  'devices.forgetAll': 'Olvidar todos',
  'devices.forgotten.one': 'Olvidado. A partir de ahora pediremos allí tu segundo paso.',
  'devices.forgotten.all': 'Todos olvidados. A partir de ahora pediremos tu segundo paso en todas partes.',
  'devices.all.title': '¿Olvidar todos los dispositivos?',
  'devices.all.body': 'Cada uno pedirá tu segundo paso la próxima vez que entres. Este también.',
  'devices.all.action': 'Olvidar todos',
  'devices.all.keep': 'Conservarlos',

  'preferences.title': 'Lo que podemos preguntarte',
  'preferences.suggest': 'Sugerir un segundo paso',
  'preferences.suggest.on': 'De vez en cuando, cuando acabas de terminar algo. Nunca a la mitad.',
  'preferences.suggest.off': 'Nos pediste que no. Solo avisamos cuando algo lo necesita.',
  'preferences.reminders': 'Recordármelo por correo',
  'preferences.reminders.on':
    'Un correo el día que elegiste en «Recordármelo luego» y, de vez en cuando, otro sobre un próximo paso.',
  'preferences.reminders.off': 'Sin correos. Te lo recordamos aquí.',
  'preferences.saved': 'Guardado.',
  'preferences.undo': 'Deshacer',

  'history.title': 'Lo que te hemos preguntado',
  'history.body': 'Las sugerencias del último año y tus respuestas.',
  'history.empty': 'Aún no te hemos preguntado nada.',
  'history.kind.soft': 'Sugerencia de un segundo paso',
  'history.kind.notice': 'Aviso de que hará falta un segundo paso',
  'history.kind.required': 'Configuración de un segundo paso',
  'history.answer.enrolled': 'Lo configuraste',
  'history.answer.dismissed': 'Dijiste que no',
  'history.answer.later': 'Elegiste «luego»',
  'history.answer.closed': 'Lo cerraste',
  'history.answer.none': 'Aún sin respuesta',
  'history.skipped': 'Omitiste la oferta al entrar',
  'history.download': 'Descargar la lista',
  'history.cannotDownload': 'Aquí no se puede descargar. Abre esta página en otro navegador.',

  'codeUsed.title':
    '{remaining, plural, =0 {Era tu último código de recuperación} one {Te queda # código de recuperación} other {Te quedan # códigos de recuperación}}',
  'codeUsed.body':
    'Acabas de usar uno. Crea unos nuevos ahora y tendrás otra vez todas las llaves de repuesto.',
  'codeUsed.bodyLast':
    'Crea unos nuevos ahora. Sin ellos, perder el móvil o el dispositivo puede dejarte fuera.',
  'codeUsed.action': 'Crear códigos nuevos',
  'codeUsed.later': 'Ahora no',

  'phone.title': '¿A qué número te escribimos?',
  'phone.body': 'Le enviamos un código ahora, para saber que es tuyo.',
  'phone.failed.title': 'Esto no se ha cargado',
  'phone.country': 'País o región',
  'phone.number': 'Número de teléfono',
  'phone.send': 'Enviar código',
  'phone.empty': 'Escribe primero tu número de teléfono.',
  'phone.too_short': 'Faltan algunas cifras para {country}. Revisa el final del número.',
  'phone.too_long': 'Son más cifras de las que tienen los números de {country}. Revisa el país y el número.',
  'phone.wrong': 'Ningún número de {country} es así. Revisa el país y las primeras cifras.',

  ...productNames,
  'system.ios': 'iPhone o iPad',
};
