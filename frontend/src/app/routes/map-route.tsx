import { createLazyRoute } from '@tanstack/react-router';
import { MapPage } from '../../features/statistics/map-page';

export const mapRoute = createLazyRoute('/signed-in/statistics/map')({ component: MapPage });
