using WegoBot.Staff;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>S28: no staff route can be forgotten in the audit log.</summary>
public sealed class StaffAuditRoutesTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Fact]
    public void Every_staff_route_that_takes_a_form_says_what_it_is_noted_as()
    {
        var unknown = app.Services.StaffRoutes().Where(route => !StaffAudit.Knows(route.Method, route.Route)).Select(route => $"{route.Method} {route.Route}").ToList();
        Assert.True(unknown.Count == 0, $"""
            The audit log does not know {string.Join(", ", unknown)}.
            Add each to StaffAudit.Posted (src/WegoBot/Staff/Access/StaffAudit.cs) with the AuditAction that it is noted as when it is answered with a redirect;
            for a new kind of action add a value to AuditAction. A page that is read needs nothing: one with {"{referral}"} in its address is noted as CaseViewed.
            Hand visit.Audit to the method that commits the change, and call audit.Add(db, …) there before it saves, so that both are one commit.
            A form that changes something and is answered with a page, not a redirect, has to do that, or call visit.Audit.Write(…).
            What changes nothing worth an entry goes to StaffAudit.NotHere.
            """);
    }

    [Fact]
    public void The_audit_log_speaks_of_no_route_that_does_not_exist() =>
        Assert.Empty(StaffAudit.Routes.Except(app.Services.StaffRoutes().Select(route => route.Route)));
}
