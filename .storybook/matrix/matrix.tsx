import { locales as shippedLocales, pseudoLocale } from '@kairos-mfa/copy';
import { useEffect, useState, type ReactElement } from 'react';
import { StoryFrame } from '../gallery/story-frame.tsx';
import { storyLabel } from '../story-name.ts';
import './matrix.css';
import { Choices } from './choices.tsx';

/** One story, as the index of Storybook lists it. */
export interface ListedStory {
  id: string;
  title: string;
  name: string;
}

export interface MatrixProps {
  /** Reads the list of stories that can be chosen. */
  loadStories: () => Promise<readonly ListedStory[]>;
  /** What is chosen at first. */
  story: string;
  locales: readonly string[];
  themes: readonly string[];
  widths: readonly string[];
}

const allWidths = ['320', '480', '768', '1280'] as const;
/** The height of each window, in CSS pixels. */
const height = 720;

/** One story in every chosen locale, theme and width at once. Each is a frame of its own, which loads when it is near. */
export function Matrix({ loadStories, ...initial }: MatrixProps): ReactElement {
  const [stories, setStories] = useState<readonly ListedStory[]>();
  const [story, setStory] = useState(initial.story);
  const [locales, setLocales] = useState(initial.locales);
  const [themes, setThemes] = useState(initial.themes);
  const [widths, setWidths] = useState(initial.widths);
  useEffect(() => {
    let isMounted = true;
    void loadStories().then((list) => isMounted && setStories(list));
    return () => {
      isMounted = false;
    };
  }, [loadStories]);
  const count = locales.length * themes.length * widths.length;
  return (
    <div data-kairos lang="en" dir="ltr" className="matrix">
      <h1>Matrix</h1>
      <form className="matrix-pickers">
        <label>
          <span>Story</span>
          <select value={story} onChange={(event) => setStory(event.target.value)}>
            {Object.entries(byTitle(stories ?? [])).map(([title, group = []]) => (
              <optgroup key={title} label={title.replaceAll('/', ' / ')}>
                {group.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {storyLabel(name)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <Choices
          legend="Locale"
          all={[...shippedLocales, pseudoLocale]}
          chosen={locales}
          onChange={setLocales}
        />
        <Choices legend="Theme" all={['light', 'dark']} chosen={themes} onChange={setThemes} />
        <Choices legend="Width" all={allWidths} chosen={widths} onChange={setWidths} />
      </form>
      <output>{count === 1 ? '1 window' : `${count} windows`}</output>
      {locales.map((locale) => (
        <section key={locale} aria-label={locale}>
          <h2>{locale}</h2>
          <ul>
            {themes.flatMap((theme) =>
              widths.map((width) => (
                <li key={`${theme} ${width}`} style={{ maxInlineSize: `${Number(width) * 0.625}px` }}>
                  <StoryFrame
                    id={story}
                    title={`${locale}, ${theme}, ${width} px`}
                    globals={{ locale, theme }}
                    width={Number(width)}
                    height={height}
                  />
                  <span>{`${theme}, ${width} px`}</span>
                </li>
              )),
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}

function byTitle(stories: readonly ListedStory[]): Partial<Record<string, ListedStory[]>> {
  return Object.groupBy(stories, ({ title }) => title);
}
