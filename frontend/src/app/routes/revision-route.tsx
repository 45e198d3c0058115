import { createLazyRoute } from '@tanstack/react-router';
import { RevisionPage } from '../../features/codelist/revision-page';

export const revisionRoute = createLazyRoute('/signed-in/code-lists/draft')({ component: RevisionPage });
