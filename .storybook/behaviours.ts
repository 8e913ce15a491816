import type { Indexer } from 'storybook/internal/types';

/** The tag of a story that exists for its `play` function: it shows no state that another story does not show. */
export const behaviourTag = 'behaviour';

/** Lists the stories with the tag in a folder of their own, so that a page of the sidebar holds states only. */
export function separateBehaviours(indexer: Indexer): Indexer {
  return {
    ...indexer,
    createIndex: async (file, options) => {
      const stories = await indexer.createIndex(file, options);
      return stories.map((story) => {
        if (!story.tags?.includes(behaviourTag)) return story;
        // Without the id of the other title, Storybook derives one from this title.
        const { __id, ...rest } = story;
        return { ...rest, title: `${story.title}/Behaviour` };
      });
    },
  };
}
