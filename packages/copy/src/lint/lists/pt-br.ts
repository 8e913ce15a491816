import type { WordList } from '../word-list.ts';
import { lixGrade } from './grades.ts';
import { firstWords, phrases } from './patterns.ts';

/** The Brazilian Portuguese word list. */
export const brazilianPortuguese: WordList = {
  threat: phrases(
    'hacke~|invad~|invas(?:ão|ões|or~)|ataque~|atac~|roub~|furt(?:o|os|ar|ad~)|ladr(?:ão|ões)|golpe~|fraude~|criminos~|perig~|ameaç~|vulneráve~|vulnerabil~|vítima~|comprometid~|vazament~|vazad~|desprotegid~|insegur~|em risco|arrisc~',
    'perder (?:o acesso|tudo|sua conta|seu dinheiro|seus dados)|ficar (?:de fora|sem acesso)|bloquead~|suspens[oa]~',
  ),
  compulsion: phrases(
    'deve|devem|deverá|(?<!não )precisam?|é preciso|tem que|tem de|terá que|obrigatóri~|obrigad[oa] a|obriga~|exig~|necessári~|requerid~|não pode continuar|não é possível continuar',
  ),
  jargon: phrases(
    'totp|hotp|hmac|webauthn|fido2?|u2f|otps?|senhas? de uso único|credencia~|fator~ de autenticação|phishing|criptogr~|cifrad~|chaves? (?:pública|privada)s?|sha-?\\d+|tokens?|oauth|saml|biometri~|biométric~',
  ),
  mildJargon: phrases('2fa|mfa|(?:dois|2|duplo) fator~|multifator~|autenticação|autenticar~|autenticador'),
  falseUrgency: phrases(
    'agora ou nunca|corra|apresse~|urgent~|urgência|imediatamente|imediato|agora mesmo|o quanto antes|últim[ao] (?:chance|oportunidade|aviso|lembrete)|(?:expira|vence) (?:em breve|hoje)|tarde demais|não (?:espere|demore|perca|deixe para depois)|só hoje|somente hoje|tempo limitado|aja já',
  ),
  overclaim: phrases(
    'completamente|totalmente|plenamente (?:segur|protegid)~|garant~|inviolável|infalível|impossível|perfeit~|absolut~|sempre segur~|100 ?(?:%|por cento)|ninguém (?:mais )?(?:pode|poderá|consegue)|nível (?:militar|bancário)|à prova de',
  ),
  shame: phrases(
    'não me importo|não ligo|tanto faz|(?:assumo|aceito|corro) o risco|prefiro (?:o risco|arriscar|ficar|correr)|(?:ficar|continuar) (?:sem proteção|desprotegid~|expost~)|deixar minha conta|irresponsáve~|descuidad~|preguiç~|imprudente~|bob[oa]',
  ),
  fakeSocialProof: phrases(
    '(?:\\d[\\d.,]*|centenas|milhares|milhões|a maioria|muit[oa]s|quase tod[oa]s)(?: de| d[oa]s)?(?: nossos| nossas| seus)? (?:pessoas|usuários|clientes|membros|equipes?|times|empresas|colegas|amigos)',
    'todo mundo (?:usa|já|faz)|todos (?:os outros|usam|já)|\\d+ ?(?:%|por cento)',
  ),
  hardCodedTime: phrases(
    '(?:\\d+|um|uma|dois|duas|três|quatro|cinco|dez|trinta|alguns|algumas|poucos|poucas)\\s*(?:segundos?|minutos?|minutinhos?|horas?)',
  ),
  textMessage: phrases('sms|mensagens? de texto|torpedos?|número de (?:telefone|celular)'),
  negative: phrases(
    'não|nunca|jamais|ninguém|nada|sem|evit~|perd(?:er|a|e|eu)~|risc~|falh~|preocup~|pare(?: de)?',
  ),
  minimiser: phrases(
    'simplesmente|fácil|fáceis|facilmente|sem esforço|basta|é só|num instante|claro que|obviamente|moleza|apenas clique',
  ),
  buttonVerb: firstWords(
    '\\p{L}+(?:ar|er|ir)|adicione|ative|configure|conclua|crie|comece|proteja|escolha|use|salve|confirme|continue|abra|veja',
  ),
  you: phrases('você|vocês|seu|sua|seus|suas|te|ti|teu|tua'),
  forUs: phrases(
    'nos ajuda~|ajude-nos|nos ajude|noss[oa]s? (?:política~|segurança|regras?|normas?)|(?:precisamos|queremos|exigimos)|para nós',
  ),
  reason: phrases('porque|para|pois|assim|já que|com|a partir|agora|por'),
  kept: phrases(
    'salv[oa]s?|guardad~|continua~ (?:aqui|aí)|fica~ (?:salv|guardad)~|espera~ por você|nada se perde',
  ),
  grade: lixGrade('pt-BR', 8),
};
