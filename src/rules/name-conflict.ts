import { flatMap } from "../core/flat-map";
import { groupBy } from "../core/group-by";
import { matchKey } from "../core/text";
import { codedNamesOf, type CodedName } from "./coded-names";
import { mostFrequent, yearsOfFiles } from "./grouping";
import { defineBookRule } from "./rule";
import { isSpelledOtherwise } from "./spelled-otherwise";
import { spellingKey } from "./spelling";

const labels: Readonly<Record<CodedName["kind"], string>> = { measure: "施策", chapter: "章", section: "節", strategy: "創生総合戦略" };

/**
 * One code or number with two names across sheets. Spellings are grouped first (NFKC, spaces, 育む/はぐくむ); the finding points at
 * the rarer name and shows the most frequent one. Workbooks of two years may name things differently. Where both are equally frequent, nobody can say which is right: for review.
 */
export default defineBookRule({
  id: "name-conflict",
  title: "番号と名称の食い違い",
  source: "点検の実務：同じ番号の章・節・施策・創生総合戦略は、どの様式でも同じ名称である（例：「２ …「来てよし」」と「２ …「働いてよし」」）",
  severity: "warning",
  severities: { spelling: "note" },
  messages: {
    name: "{{label}}「{{code}}」の名称が『{{name}}』となっていますが、他の様式では『{{majority}}』が{{count}}件です。番号か名称のどちらかに誤りがありますので、計画書で確かめてそろえてください。",
    even: "{{label}}「{{code}}」の名称が『{{name}}』と『{{majority}}』の二通りあります。どちらが正しいかを計画書で確かめ、そろえてください。",
    spelling: "{{label}}「{{code}}」の名称の表記が『{{name}}』となっていますが、他の様式では『{{majority}}』が{{count}}件です。報告書で表記が混ざらないよう、計画書の表記にそろえてください。",
  },
  subjects({ forms }): (readonly CodedName[])[] {
    const yearOf = yearsOfFiles(forms);
    return [...groupBy(flatMap(forms, codedNamesOf), ({ kind, code, filed }) => `${kind} ${code} ${yearOf(filed.file) ?? ""}`).values()].filter(({ length }) => length > 1);
  },
  check(group, { violation, needsReview }) {
    if (group.every(({ name }) => name === group[0]?.name)) return;
    const names = groupBy(group, ({ name }) => spellingKey(name));
    const common = mostFrequent(group, ({ name }) => spellingKey(name));
    if (!common) return;

    for (const [key, sameName] of names) {
      const spelling = mostFrequent(sameName, ({ name }) => matchKey(name));
      const isOther = key !== spellingKey(common.first.name);
      const isSpelling = isOther && isSpelledOtherwise(sameName[0]?.name ?? "", common.first.name);
      for (const one of sameName) {
        if (isSpelling) violation(one.filed, statement(one, common, "spelling"));
        else if (isOther) {
          const message = sameName.length === common.count ? "even" : "name";
          const say = message === "even" ? needsReview : violation;
          say(one.filed, statement(one, common, message));
        } else if (spelling && matchKey(one.name) !== matchKey(spelling.first.name)) {
          violation(one.filed, statement(one, spelling, "spelling"));
        }
      }
    }
  },
});

function statement<Id extends string>(one: CodedName, { first, count }: { readonly first: CodedName; readonly count: number }, message: Id) {
  return {
    at: one.cell,
    message,
    data: { label: labels[one.kind], code: one.code, name: one.name, majority: first.name, count },
    related: first.filed.file === one.filed.file ? [first.cell] : [],
  };
}
