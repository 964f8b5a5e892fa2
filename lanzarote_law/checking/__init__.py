"""`check`: citations to problems, on a day."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.checking import announced as announced
    from lanzarote_law.checking import check as check
    from lanzarote_law.checking import citationrules as citationrules
    from lanzarote_law.checking import cited_groups as cited_groups
    from lanzarote_law.checking import columns as columns
    from lanzarote_law.checking import context_rules as context_rules
    from lanzarote_law.checking import contradictions as contradictions
    from lanzarote_law.checking import decisionrules as decisionrules
    from lanzarote_law.checking import document_comparison as document_comparison
    from lanzarote_law.checking import document_date as document_date
    from lanzarote_law.checking import enacted_here as enacted_here
    from lanzarote_law.checking import entries as entries
    from lanzarote_law.checking import explained as explained
    from lanzarote_law.checking import forcerules as forcerules
    from lanzarote_law.checking import former_law as former_law
    from lanzarote_law.checking import former_passages as former_passages
    from lanzarote_law.checking import other_parties as other_parties
    from lanzarote_law.checking import passednumbers as passednumbers
    from lanzarote_law.checking import penaltyrules as penaltyrules
    from lanzarote_law.checking import problems as problems
    from lanzarote_law.checking import revision as revision
    from lanzarote_law.checking import rules as rules
    from lanzarote_law.checking import statement_content as statement_content
    from lanzarote_law.checking import statements as statements
    from lanzarote_law.checking import subjectrules as subjectrules
    from lanzarote_law.checking import subjects as subjects
    from lanzarote_law.checking import succession as succession
    from lanzarote_law.checking import superseded as superseded
    from lanzarote_law.checking import then_and_now as then_and_now
    from lanzarote_law.checking import timerules as timerules
else:
    __getattr__ = load_modules_lazily(__name__)
