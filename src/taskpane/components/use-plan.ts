import { useEffect, useState } from 'react';
import type { EditPlan } from '../../core/edits/types';

/**
 * A plan that is worked out meanwhile; undefined until it is there.
 *
 * @param make keep it stable as long as the plan would be the same
 */
export function usePlan(make: () => Promise<EditPlan | null>): EditPlan | null | undefined {
  const [made, setMade] = useState<{ readonly by: typeof make; readonly plan: EditPlan | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    make().then(
      (plan) => {
        if (isWanted) setMade({ by: make, plan });
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [make]);
  return made?.by === make ? made.plan : undefined;
}
