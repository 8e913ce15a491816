import type { TranslatedVariants } from '../language.ts';

/** The Spanish prompt variants. */
export const promptVariants: TranslatedVariants = {
  'only-you': {
    title: '¿Añadir un segundo paso al acceso?',
    body: 'Tu contraseña abre tu cuenta. Con un segundo paso, solo se abre para ti.',
    benefit:
      'Lleva unos {minutes, plural, one {# minuto} other {# minutos}}. Puedes cambiarlo cuando quieras.',
    primary: 'Añadir segundo paso',
  },
  faster: {
    title: '¿Entrar con tu cara o tu huella?',
    body: 'Igual de rápido que desbloquear este dispositivo. Sin escribir ningún código.',
    benefit: 'Rápido para ti, y hecho para funcionar solo contigo.',
    primary: 'Activar acceso rápido',
  },
  'first-payment': {
    title: 'Que tus pagos sigan siendo tuyos',
    body: 'Tu primer pago ya está hecho. Con un segundo paso, el próximo solo podrás hacerlo tú.',
    benefit: 'Lleva unos {minutes, plural, one {# minuto} other {# minutos}}.',
    primary: 'Proteger mis pagos',
  },
  'first-invite': {
    title: 'Tu equipo crece',
    body: 'Acabas de invitar a {name}. Un segundo paso cuida el trabajo del equipo.',
    benefit:
      'Lleva unos {minutes, plural, one {# minuto} other {# minutos}}. Tu equipo no tiene que hacer nada.',
    primary: 'Añadir segundo paso',
  },
  'new-device': {
    title: 'Has entrado desde un dispositivo nuevo',
    body: 'Vimos un acceso desde {device} el {date}. Con un segundo paso, cada dispositivo nuevo espera tu visto bueno.',
    benefit: 'Tú eliges qué dispositivos entran.',
    primary: 'Añadir segundo paso',
  },
  'one-week': {
    title: 'Ya va una semana. ¡Buen trabajo!',
    body: 'Has construido algo aquí. Un segundo paso lo mantiene a salvo.',
    benefit: 'Lleva unos {minutes, plural, one {# minuto} other {# minutos}}.',
    primary: 'Proteger mi cuenta',
  },
  finish: {
    title: 'Un paso más para una cuenta más segura',
    body: 'Has activado {setting}. Un segundo paso es lo mejor que puedes hacer ahora.',
    benefit: 'Y con eso, todo listo.',
    primary: 'Terminar',
  },
  'spare-key': {
    title: 'Un segundo paso, con llave de repuesto',
    body: 'Al configurarlo recibes códigos de recuperación. Si pierdes el móvil, podrás entrar igualmente.',
    benefit:
      'Lleva unos {minutes, plural, one {# minuto} other {# minutos}}. Guarda los códigos en un lugar seguro.',
    primary: 'Añadir segundo paso',
  },
  'only-when': {
    title: 'Un segundo paso, solo cuando importa',
    body: 'Lo pedimos en dispositivos nuevos y en cambios grandes. En este, entras como siempre.',
    benefit: 'La mayoría de los días ni lo notarás.',
    primary: 'Añadir segundo paso',
  },
  peers: {
    title: 'Únete al {share} de tu equipo',
    body: 'El {share} de tu equipo entra con un segundo paso. Añade también el tuyo.',
    benefit: 'Lleva unos {minutes, plural, one {# minuto} other {# minutos}}.',
    primary: 'Añadir segundo paso',
  },
  notice: {
    title: 'Un segundo paso antes del {date}',
    body: 'Ya puedes enviar importes mayores. Desde el {date} los confirmarás con un segundo paso, para que solo puedas hacerlo tú.',
    benefit: 'Añádelo hoy y todo queda listo.',
    primary: 'Añadir segundo paso',
  },
  'required-from': {
    title: 'Un segundo paso antes del {date}',
    body: 'Desde el {date}, aquí todos inician sesión con un segundo paso. Hasta entonces eliges cuándo.',
    benefit: 'Añádelo hoy y todo queda listo.',
    primary: 'Añadir segundo paso',
  },
  gate: {
    title: 'Un paso antes de enviar {amount}',
    body: 'Con un importe así comprobamos que eres tú. Configura un segundo paso una vez y ya está.',
    benefit: 'Tu pago está guardado.',
    primary: 'Configurar segundo paso',
  },
  classic: {
    title: '¿Añadir autenticación en dos factores?',
    body: 'Tu cuenta contiene datos sensibles. La 2FA protege frente a contraseñas robadas.',
    benefit: 'Configurarla lleva 2 minutos.',
    primary: 'Configurar 2FA',
  },
};
