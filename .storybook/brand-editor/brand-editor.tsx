import { useRef, useState, type CSSProperties, type ReactElement } from 'react';
import { challenge, challengeVerbs, totp } from '../../packages/ui/src/challenge/challenge.examples.ts';
import { ChallengeView } from '../../packages/ui/src/challenge/challenge.view.tsx';
import { promptVerbs, shownPrompt } from '../../packages/ui/src/mfa-prompt/mfa-prompt.examples.ts';
import { MfaPromptView } from '../../packages/ui/src/mfa-prompt/mfa-prompt.view.tsx';
import { ThemedCard } from '../../packages/ui/src/provider/themed-card.tsx';
import { computeStyle } from '../foundations/computed.ts';
import { ContrastTable } from '../foundations/contrast-table.tsx';
import { CopyButton } from '../foundations/copy-button.tsx';
import { themes, toDesignTokens, type ComputeToken, type Theme } from '../foundations/design-tokens.ts';
import { readTokens } from '../foundations/read-tokens.ts';
import { BrandField } from './brand-field.tsx';
import { brandCss, defaultBrand, readBrands, type Brand } from './brand.ts';
import tokensSheet from '../../packages/ui/src/styles/tokens.css?raw';
import brandsSheet from '../brands.css?raw';
import './brand-editor.css';

const kairos = defaultBrand(tokensSheet);
const brands = Object.entries({ kairos, ...readBrands(brandsSheet) });

/** The five variables of a brand, with the screens and the contrast that they lead to. */
export function BrandEditor(): ReactElement {
  const [brand, setBrand] = useState<Brand>(kairos);
  const panels = useRef<HTMLDivElement>(null);
  const css = brandCss(brand);
  const exportTokens = (): void => {
    const json = JSON.stringify(toDesignTokens(readTokens(tokensSheet), computeIn(panels.current)), null, 2);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
    link.download = 'kairos.tokens.json';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className="brand-editor">
      <section data-kairos lang="en" dir="ltr" aria-label="Brand" className="brand-fields">
        <h1>Brand editor</h1>
        <div className="brand-presets">
          {brands.map(([name, preset]) => (
            <button key={name} type="button" onClick={() => setBrand(preset)}>
              {name}
            </button>
          ))}
        </div>
        {Object.entries(brand).map(([variable, value]) => (
          <BrandField
            key={variable}
            variable={variable}
            value={value}
            onChange={(chosen) => setBrand({ ...brand, [variable]: chosen })}
          />
        ))}
        <pre>{css}</pre>
        <div className="brand-exports">
          <CopyButton text={css}>Copy CSS</CopyButton>
          <button type="button" onClick={exportTokens}>
            Download design tokens (JSON)
          </button>
        </div>
      </section>
      <div ref={panels} className="brand-panels">
        {themes.map((theme) => (
          <Panel key={theme} theme={theme} brand={brand} />
        ))}
      </div>
    </div>
  );
}

/** Screens and contrast in one theme. */
function Panel({ theme, brand }: { theme: Theme; brand: Brand }): ReactElement {
  return (
    <section
      aria-label={theme === 'light' ? 'Light' : 'Dark'}
      className="brand-panel"
      data-kairos-theme={theme}
      // SAFETY: the type of React does not know custom properties.
      style={brand as CSSProperties}
    >
      <MfaPromptView
        {...promptVerbs()}
        state={{ step: 'offered', prompt: shownPrompt({ surface: 'card' }) }}
      />
      <ThemedCard>
        <ChallengeView
          {...challengeVerbs()}
          state={{ step: 'proving', challenge, factor: totp, options: {}, failure: 'invalid_code' }}
        />
      </ThemedCard>
      <div data-kairos data-theme-root={theme} lang="en" dir="ltr" className="brand-contrast">
        <h2>Contrast</h2>
        <ContrastTable label={`Contrast, ${theme}`} />
      </div>
    </section>
  );
}

/** Computes the tokens in the panel of a theme. */
function computeIn(panels: Element | null): ComputeToken {
  return ({ property, value }, kind, theme) => {
    const root = panels?.querySelector(`[data-theme-root='${theme}']`);
    if (!root) throw new Error(`The panel of the ${theme} theme is missing.`);
    if (kind === 'color' || kind === 'shadow')
      return computeStyle(root, kind === 'color' ? 'backgroundColor' : 'boxShadow', property);
    if (property === '--k-font') return getComputedStyle(root).fontFamily;
    return kind === 'dimension' && !value.endsWith('rem')
      ? computeStyle(root, 'inlineSize', property)
      : value;
  };
}
