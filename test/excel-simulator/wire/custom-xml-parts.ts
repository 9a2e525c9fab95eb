import { rootNamespace, type SimCustomXmlPart } from '../model/custom-xml';
import type { Engine } from './engine';
import { invalidArgument, itemNotFound } from './errors';
import { method, readOnly, WireCollection, WireObject, type Members } from './members';

/** All custom XML parts of the workbook. */
export function customXmlParts(engine: Engine): WireCollection {
  return collection(engine, 'CustomXmlPartCollection', () => true, {
    Add: method((xml) => {
      engine.guardWorkbook();
      return part(engine, engine.workbook.addCustomXml(wellFormed(xml)));
    }),
    GetByNamespace: method((namespace) =>
      collection(engine, 'CustomXmlPartScopedCollection', ({ xml }) => rootNamespace(xml) === namespace, {}),
    ),
  });
}

function collection(
  engine: Engine,
  className: string,
  isIn: (each: SimCustomXmlPart) => boolean,
  more: Members,
): WireCollection {
  const parts = () => engine.workbook.customXmlParts.filter(isIn);
  const byId = (id: unknown) => parts().find((each) => each.id === id);
  const only = () => (parts().length === 1 ? parts()[0] : undefined);
  const orNull = (found: SimCustomXmlPart | undefined) => (found ? part(engine, found) : null);
  const orThrow = (found: SimCustomXmlPart | undefined) => {
    if (!found) throw itemNotFound();
    return part(engine, found);
  };
  const members: Members = {
    GetCount: method(() => parts().length),
    GetItem: method((id) => orThrow(byId(id))),
    GetItemOrNullObject: method((id) => orNull(byId(id))),
    GetOnlyItem: method(() => orThrow(only())),
    GetOnlyItemOrNullObject: method(() => orNull(only())),
  };
  return new WireCollection(
    className,
    { ...members, ...more },
    () => parts().map((each) => part(engine, each)),
    (id) => orThrow(byId(id)),
  );
}

function part(engine: Engine, each: SimCustomXmlPart): WireObject {
  const { workbook } = engine;
  const alive = <T>(answer: () => T): T => {
    if (!workbook.customXmlParts.includes(each)) throw itemNotFound();
    return answer();
  };
  const change = (act: () => void) =>
    alive(() => {
      engine.guardWorkbook();
      act();
    });
  return new WireObject(
    'CustomXmlPart',
    {
      Id: readOnly(() => each.id),
      NamespaceUri: readOnly(() => alive(() => rootNamespace(each.xml))),
      GetXml: method(() => alive(() => each.xml)),
      SetXml: method((xml) => {
        change(() => {
          each.xml = wellFormed(xml);
        });
      }),
      Delete: method(() => {
        change(() => {
          workbook.customXmlParts = workbook.customXmlParts.filter((other) => other !== each);
        });
      }),
    },
    { Id: each.id },
    ['NamespaceUri'],
  );
}

function wellFormed(xml: unknown): string {
  if (typeof xml !== 'string' || rootNamespace(xml) === null) throw invalidArgument('xml');
  return xml;
}
