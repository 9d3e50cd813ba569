import { ACTOR_KINDS, type Span, TEXT_KINDS } from "@parley/annotation";
import type { Report } from "@parley/api/contract";
import { type ReactNode, useId } from "react";
import { dayWords } from "../days.ts";
import { useCodebook } from "../state/queries.ts";
import type { Draft, Filled, Role } from "./added-fact.ts";

/** A role of a fact that is added: what fills it, picked from what the report names or from words of its text. */
export function RoleField({
  role,
  report,
  draft,
  isMissing,
  isWaiting,
  onFill,
  onWait,
}: {
  role: Role;
  report: Report;
  draft: Draft;
  isMissing: boolean;
  isWaiting: boolean;
  onFill: (filled: readonly Filled[]) => void;
  onWait: () => void;
}): ReactNode {
  const label = useId();
  const filled = draft.roles[role.id] ?? [];
  const options = useOptions(role, report, draft);
  const put = (one: Filled) => onFill(role.isMany ? [...filled, one] : [one]);
  const known = options.filter(({ filled: one }) => !filled.some(({ name }) => name === one.name));
  return (
    <fieldset className="role stack" aria-labelledby={label} aria-invalid={isMissing || undefined}>
      <span id={label} className="role-ask">
        {role.ask}
        {role.isNeeded ? "" : <span className="quiet"> (may stay open)</span>}
      </span>
      {filled.map((one, place) => (
        <FilledWords
          key={`${one.span.start}-${one.name}`}
          role={role}
          filled={one}
          onChange={(changed) => onFill(filled.map((old, at) => (at === place ? changed : old)))}
          onRemove={() => onFill(filled.filter((_, at) => at !== place))}
        />
      ))}
      {(role.isMany || filled.length === 0) && (
        <div className="row role-ways">
          {options.length > 0 && (
            <select
              className="input"
              aria-label={`${role.ask}: pick`}
              value=""
              onChange={(event) => {
                const picked = known[Number(event.target.value)];
                if (picked) put(picked.filled);
              }}
            >
              <option value="">pick …</option>
              {known.map(({ name, filled: one }, place) => (
                <option key={`${one.span.start}-${name}`} value={place}>
                  {name}
                </option>
              ))}
            </select>
          )}
          {role.takes === "time" && (
            <input
              className="input compact"
              type="date"
              aria-label={`${role.ask}: day`}
              onChange={({ target: { value } }) => value && put({ ...dayOf(value), span: spanOf(draft) })}
            />
          )}
          {role.takes !== "time" && (
            <button
              type="button"
              className="button small"
              aria-pressed={isWaiting}
              data-role={role.id}
              onClick={onWait}
            >
              {isWaiting ? "Select them in the text, then Enter" : "Select words"}
            </button>
          )}
        </div>
      )}
    </fieldset>
  );
}

function FilledWords({
  role,
  filled,
  onChange,
  onRemove,
}: {
  role: Role;
  filled: Filled;
  onChange: (filled: Filled) => void;
  onRemove: () => void;
}): ReactNode {
  const kinds = role.takes === "actor" ? ACTOR_KINDS : role.takes === "text" ? TEXT_KINDS : null;
  return (
    <div className="row filled">
      <bdi>{filled.name}</bdi>
      {kinds && filled.isSelected && filled.kind !== undefined && (
        <select
          className="input compact"
          aria-label={`Kind of ${filled.name}`}
          value={filled.kind}
          onChange={(event) => onChange({ ...filled, kind: event.target.value as Filled["kind"] & string })}
        >
          {kinds.map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </select>
      )}
      <button type="button" className="button small" aria-label={`Take out ${filled.name}`} onClick={onRemove}>
        ✕
      </button>
    </div>
  );
}

/** What the report names that could fill a role; for a subject also the codebook's issues. */
function useOptions(role: Role, report: Report, draft: Draft): { name: string; filled: Filled }[] {
  const { data: codebook } = useCodebook();
  const texts = report.texts.map(({ name, kind, span }) => ({ name, filled: { name, kind, span } }));
  switch (role.takes) {
    case "actor":
      return report.actors
        .map(({ name, kind, span }) => ({ name: `${name} (${kind})`, filled: { name, kind, span } }))
        .sort((a, b) => a.name.localeCompare(b.name));
    case "text":
      return texts;
    case "time":
      return report.times.map(({ words, value, span }) => ({
        name: `“${words}”: ${value}`,
        filled: { name: words, value, span },
      }));
    case "issue": {
      const issues = (codebook?.issues ?? []).map(({ code, name }) => ({
        name: `${name} (${code})`,
        filled: { name, value: code, span: spanOf(draft) },
      }));
      return [...texts, ...issues];
    }
    default:
      return [];
  }
}

function dayOf(day: string): { name: string; value: string } {
  return { name: dayWords(day), value: day };
}

function spanOf({ words }: Draft): Span {
  return words[0] ?? { start: 0, end: 1 };
}
