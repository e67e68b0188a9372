import { z } from 'zod';
import { Id } from '../primitives.ts';

export const TerritoryParams = z.object({ territoryId: Id });
export const ActorParams = z.object({ actorId: Id });
export const PersonParams = z.object({ personId: Id });
export const CommitmentParams = z.object({ commitmentId: Id });
export const CooperationParams = z.object({ cooperationId: Id });
export const TerritoryActorParams = z.object({ territoryId: Id, actorId: Id });
export const GapParams = z.object({ territoryId: Id, key: z.string().min(1).max(400) });
export const LandParams = z.object({ territoryId: Id, landId: Id });
export const SuggestionParams = z.object({ territoryId: Id, key: z.string().min(3).max(200) });
