import { addEnglish } from '@kairos-mfa/copy/english';
import { section } from '@kairos-mfa/copy/internal/english/prompt';

addEnglish(section);
