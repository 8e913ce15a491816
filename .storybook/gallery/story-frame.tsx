import { useEffect, useRef, useState, type CSSProperties, type ReactElement } from 'react';
import { requestTurn } from './frame-queue.ts';
import { frameUrl, type Globals } from './frame-url.ts';
import './story-frame.css';

interface StoryFrameProps {
  id: string;
  /** What a screen reader calls the picture. */
  title: string;
  globals: Globals;
  /** The size of the window that the story sees, in CSS pixels. */
  width: number;
  height: number;
}

/** A picture of a story, scaled to the width of its container. It loads when it is near the visible part of the page. */
export function StoryFrame({ id, title, globals, width, height }: StoryFrameProps): ReactElement {
  const src = frameUrl(id, globals);
  const size = {
    aspectRatio: `${width} / ${height}`,
    '--frame-width': `${width}px`,
    '--frame-height': `${height}px`,
  };
  return (
    // SAFETY: the type of React does not know custom properties.
    <div className="story-frame" style={size as CSSProperties}>
      <LazyFrame key={src} src={src} title={title} />
    </div>
  );
}

function LazyFrame({ src, title }: { src: string; title: string }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const endTurn = useRef<() => void>(undefined);
  const [hasTurn, setTurn] = useState(false);
  useEffect(() => {
    if (!box.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        endTurn.current = requestTurn(() => setTurn(true));
      },
      { rootMargin: '25%' },
    );
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      endTurn.current?.();
    };
  }, []);
  return (
    <div ref={box}>
      {hasTurn ? (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- The frame is a page of this Storybook itself.
        <iframe
          title={title}
          src={src}
          // A story must not take the focus of the page around it.
          inert
          onLoad={() => endTurn.current?.()}
        />
      ) : null}
    </div>
  );
}
