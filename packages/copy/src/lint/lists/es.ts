import type { WordList } from '../word-list.ts';
import { lixGrade } from './grades.ts';
import { firstWords, phrases } from './patterns.ts';

/** The Spanish word list. */
export const spanish: WordList = {
  threat: phrases(
    'hacke~|jaque~|ataque~|atac~|rob(?:o|os|ar|an|ado|ada|ados|adas|en)|ladr[oó]n~|estafa~|fraude~|delincuente~|criminal~|peligr~|amenaz~|vulnerab~|víctima~|comprometid~|filtraci[oó]n~|desprotegid~|insegur~|en riesgo|arriesg~',
    'perder (?:el acceso|todo|tu (?:cuenta|dinero)|tus datos)|quedarte fuera|bloquead~|suspend~',
  ),
  compulsion: phrases(
    'debes?|deberás?|deben|(?<!no )tienes? que|(?<!no )tendrás? que|hay que|obligatori~|obligad~|obligaci[oó]n~|forzos~|imprescindible~|exig~|requerid~|se requiere|no puedes continuar|necesitas añadir',
  ),
  jargon: phrases(
    'totp|hotp|hmac|webauthn|fido2?|u2f|otps?|contraseñas? de un solo uso|credencial~|factor~ de autenticaci[oó]n|phishing|criptogr~|cifra(?:do|r|da)~|encripta~|claves? (?:pública|privada)s?|sha-?\\d+|tokens?|oauth|saml|biometr~|biométric~',
  ),
  mildJargon: phrases('2fa|mfa|(?:dos|2) factores|doble factor|multifactor|autenticaci[oó]n|autenticar~'),
  falseUrgency: phrases(
    'ahora o nunca|date prisa|apresúrate|urgente~|de inmediato|inmediatamente|cuanto antes|ya mismo|últim[ao] (?:oportunidad|aviso|advertencia|recordatorio)|(?:caduca|vence|expira) (?:pronto|hoy)|demasiado tarde|no (?:esperes|tardes|lo dejes|te lo pierdas)|solo hoy|tiempo limitado|actúa ya',
  ),
  overclaim: phrases(
    'completamente|totalmente|plenamente (?:segur|protegid)~|garantiza~|garantía~|inviolable~|infalible~|imposible~|perfect~|absolut~|siempre segur~|100 ?(?:%|por ciento)|nadie (?:más )?(?:puede|podrá)|grado militar|nivel bancario|a prueba de',
  ),
  shame: phrases(
    'no me importa|me da igual|(?:asumo|acepto|corro) el riesgo|prefiero (?:el riesgo|arriesgar~|estar)|seguir (?:sin protecci[oó]n|desprotegid~|expuest~)|dejar mi cuenta|irresponsab~|descuidad~|perez~|imprudent~|tont~',
  ),
  fakeSocialProof: phrases(
    '(?:\\d[\\d.,]*|cientos|miles|millones|la mayoría|muchos|muchas|casi todos)(?: de)?(?: nuestros| nuestras| los| las| tus)? (?:personas|gente|usuarios|usuarias|clientes|miembros|equipos?|empresas|compañeros|amigos)',
    'tod(?:os|o el mundo) (?:los demás|ya|lo usan?|lo hacen?)|\\d+ ?(?:%|por ciento)',
  ),
  hardCodedTime: phrases(
    '(?:\\d+|un|una|dos|tres|cuatro|cinco|diez|treinta|unos|unas|pocos|pocas)\\s*(?:segundos?|segundito|minutos?|minutito|horas?)(?! paso)',
  ),
  textMessage: phrases('sms|mensajes? de texto|número de (?:teléfono|móvil)|por mensaje'),
  negative: phrases(
    'no|nunca|jamás|nadie|nada|sin|evita~|perder~|pierd~|riesg~|fall(?:o|os|ar|a)|preocup~|dej(?:es|ar) de',
  ),
  minimiser: phrases(
    'simplemente|sencillamente|fácil~|facil~|sin esfuerzo|solo tienes que|basta con|en un momento|por supuesto|obviamente|tan solo|pan comido',
  ),
  buttonVerb: firstWords(
    '\\p{L}+(?:ar|er|ir|arme|erme|irme)|añade|activa|configura|crea|empieza|protege|termina|usa|elige|guarda|confirma|continúa|abre|prueba|inicia|entra',
  ),
  you: phrases(
    'tú|tu|tus|te|ti|contigo|tuy~|usted~|su|sus|has|entras|puedes|podrás|quieras|quieres|eliges|tienes|eres|añádelo|\\p{L}+(?:aste|iste|arás|erás|irás)',
  ),
  forUs: phrases(
    'nos ayuda~|ayúdanos|nuestr(?:a|as|o|os) (?:política~|seguridad|reglas?|normas?)|(?:necesitamos|queremos|exigimos)|para nosotros',
  ),
  reason: phrases('porque|para|así|ya que|con|desde|ahora|por'),
  kept: phrases('guardad~|a salvo|sigue~ (?:aquí|ahí)|se queda~|te espera~|no se pierde nada'),
  grade: lixGrade('es', 8),
};
