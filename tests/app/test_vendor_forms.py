"""The connect page's forms, made from the vendors' registry."""

from __future__ import annotations

from station.app.context import vendor_forms
from station.vendors.registry import VENDORS


def test_every_vendor_has_a_form_with_its_own_ways_in() -> None:
    forms = {form.vendor: form for form in vendor_forms()}
    assert set(forms) == set(VENDORS)
    assert [name for name, form in forms.items() if form.several_sections] == ["ingresse", "pretix"]
    assert [name for name, form in forms.items() if form.browser_login] == ["ingresse"]
    assert [name for name, form in forms.items() if form.one_time] == ["tibillet", "pretix"]


def test_what_stands_before_the_browsers_login_is_required_and_what_comes_after_is_not() -> None:
    form = next(form for form in vendor_forms() if form.browser_login)
    required = [field.required for field in form.fields]
    assert required == sorted(required, reverse=True)
    assert form.section_option not in {field.key for field in form.fields}


def test_a_typed_field_is_hidden_exactly_where_it_is_a_secret() -> None:
    hidden = {field.key for form in vendor_forms() for field in form.fields if field.masked}
    assert {"password", "token", "usertoken", "jwt", "api_key", "pairing_url", "setup"} <= hidden
    assert not hidden & {"base_url", "username", "email", "publickey", "location"}
