import { configure } from 'storybook/test';
import { waitLimit } from '../tests/wait-limit.ts';

configure({ asyncUtilTimeout: waitLimit.timeout });
