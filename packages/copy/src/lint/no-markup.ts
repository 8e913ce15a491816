import { isPlainText } from '../plain-text.ts';
import { copyLinesOf } from './copy-lines.ts';
import { factPlaceholder, type StructureRule } from './lint-rule.ts';
import { normalized } from './normalized.ts';

/** Tags, entities, Markdown, and links that are recognised by their beginning. */
const markup = /[<>]|&(#\w+|[a-z]+);|\*\*|__|`|\]\(|\b(https?:|mailto:|tel:|sms:|www\.)/i;
/** Invisible characters: controls, direction, joiners, soft hyphens, tags, fillers, private use. Not the selector that makes an emoji. */
const invisible = /(?!\ufe0f)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Marks that are piled up over other lines. */
const piledMarks = /\p{M}{4}/u;

/** Ends of names of websites: the most common ones, and others that may also be words. */
const common = 'com|net|org|biz|io|dev|xyz|eu|uk';
const ending = `(?:${common}|info|app|online|site|shop|top|club|live|website|link|page|cloud|help|support|test|example|fr|nl|pl|br|jp|kr|cn|tw|hk|ru|ch)(?![\\p{L}\\p{N}])`;
/** What browsers and people read as a dot: full stops of other scripts, and points in the middle. */
const dots = '.\u3002\u06d4\u0701\u0702\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\ua4f8\ua78f';
/** Signs that look like a colon, or like a slash. */
const colons = /[\u2236\ua789\u02d0\u02f8\u0589\u05c3\u0703\u0704\u1365\u16ec\u205a\ufe13\ufe30]/gu;
const slashes = /[\u2044\u2215\u29f8\u2571\u3033]/gu;
/** The word for a dot; in some languages it is also a word for a place. */
const spokenDot = 'dot|punkt|kropka';
const spokenInOtherScripts = '點|点|ドット|닷|점|نقطة';
const spokenPlace = 'punto|ponto|point|punt';
/** Names of websites that are spelled: “help (dot) com”, “help [.] com”, “help dot com”, “help・com”, “help。evil”. */
const spelledName = new RegExp(
  [
    `[([{【「（]\\s*(?:${spokenDot}|${spokenPlace}|${spokenInOtherScripts}|[${dots}])\\s*[)\\]}】」）]`,
    `(?<![\\p{L}\\p{N}])(?:${spokenDot})[\\s-]*${ending}`,
    `(?<![\\p{L}\\p{N}])(?:${spokenPlace})[\\s-]*(?:${common})(?![\\p{L}\\p{N}])`,
    `(?:${spokenInOtherScripts})[\\s-]*${ending}`,
    '[\\p{L}\\p{N}][\\s-]+dot[\\s-]+\\p{L}{2}',
    'punkt[\\s-]+de(?!\\p{L})',
    `[\\p{L}\\p{N}][${dots}]${ending}`,
    '[\\p{Script=Latin}\\d][\\u3002\\u06d4\\u0701\\u0702\\ua4f8][\\p{Script=Latin}\\d]{2}',
  ].join('|'),
  'iu',
);
/** “help . com”. A sentence begins with a capital, and what is listed is no ending. */
const spacedName = new RegExp(
  `[\\p{L}\\p{N}](?:\\s+[${dots}]\\s*|[${dots}]\\s+)(?:${common})(?![\\p{L}\\p{N}])`,
  'u',
);

/**
 * Copy is plain text without markup or links. Checked on the formatted text, because ICU quotes and branches could hide them
 * in the source; invisible characters are refused in what the author wrote, because dates and amounts may need them.
 */
export const noMarkup: StructureRule = ({ words, formatted, written }) =>
  copyLinesOf(words)
    .filter(
      ([line, source]) =>
        source.includes(factPlaceholder) ||
        formatted[line].some(
          (text) => isMarkup(text) || isMarkup(normalized(text)) || piledMarks.test(text),
        ) ||
        written[line].some((text) => invisible.test(text)),
    )
    .map(([line]) => ({
      line,
      message: 'Copy is plain text. Remove tags, links, website names, Markdown and invisible characters.',
    }));

function isMarkup(text: string): boolean {
  const plain = text.replaceAll(colons, ':').replaceAll(slashes, '/');
  return markup.test(plain) || spelledName.test(text) || spacedName.test(text) || !isPlainText(plain);
}
