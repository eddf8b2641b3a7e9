package org.cognitojunit.emulator.internal.operation.terms;

import java.util.List;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** A terms document as answers show it. */
final class TermsView {

    private TermsView() {}

    static Output of(UserPool pool, Configuration terms) {
        return Output.of(
                "Terms", Output.of("UserPoolId", pool.id()).withAll(view(terms).tree()));
    }

    /** A document in a listing. */
    static Output listed(Configuration terms) {
        Output view = view(terms);
        view.tree().keySet().removeAll(List.of("ClientId", "TermsSource", "Links"));
        return view;
    }

    private static Output view(Configuration terms) {
        return Output.of("TermsId", terms.id())
                .with("ClientId", terms.owner())
                .withAll(terms.tree())
                .with("CreationDate", terms.created())
                .with("LastModifiedDate", terms.modified());
    }
}
