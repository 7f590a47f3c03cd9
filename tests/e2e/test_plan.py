"""Planning as a person does it: the spec's own days, backwards, forwards, and files for calendars and specs."""

import json

import yaml

EKDALA = "specs/ekdala-personlig-assistans"


def test_the_example_holds_and_says_so(docgen):
    done = docgen("plan", EKDALA)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Alla steg kan hållas." in done.stdout
    assert "2027-05-03 mån *Avtalsspärrens sista dag" in done.stdout


def test_a_day_that_cannot_hold_ends_with_one(docgen):
    docgen.edit("ekdala-personlig-assistans/timetable.yaml", "date: 2027-05-05", "date: 2027-05-03")
    done = docgen("plan", EKDALA)
    assert done.returncode == 1
    assert "1 dag för lite" in done.stdout


def test_backwards_forwards_and_the_milestones_as_yaml(docgen):
    made = docgen("plan", "specs/minimal", "--start", "2028-03-01", "--format", "json")
    assert (made.returncode, json.loads(made.stdout)["mode"]) == (0, "backward")
    forward = docgen("plan", "specs/minimal", "--forward", "2027-02-01", "--step", "publication", "--format", "json")
    assert json.loads(forward.stdout)["mode"] == "forward"
    written = docgen("plan", "specs/minimal", "--backward", "--yaml")
    kinds = [item["kind"] for item in yaml.safe_load(written.stdout)["timetable"]]
    assert {"mbl", "committee", "award", "standstill-end", "signing", "documentation"} <= set(kinds)
    both = docgen("plan", "specs/minimal", "--backward", "--forward", "2027-02-01")
    assert both.returncode == 2


def test_a_calendar_is_the_same_bytes_each_time(docgen):
    for name in ("a.ics", "b.ics"):
        assert docgen("plan", EKDALA, "--format", "ics", "-o", name).returncode == 0
    first, second = ((docgen.folder / name).read_bytes() for name in ("a.ics", "b.ics"))
    assert first == second
    assert first.startswith(b"BEGIN:VCALENDAR\r\n")
    assert first.count(b"BEGIN:VEVENT") == first.count(b"UID:")


def test_the_days_and_the_value_of_the_contract(docgen):
    done = docgen("plan", EKDALA, "--contract")
    assert done.returncode == 0
    assert "2029-02-28  sista dag för besked om förlängning 1" in done.stdout
    assert "värde med alla förlängningar: 243 440 000 kr" in done.stdout
    assert docgen("plan", EKDALA, "--contract", "--format", "ics").stdout.startswith("BEGIN:VCALENDAR")
    assert docgen("plan", EKDALA, "--contract", "--format", "gantt").returncode == 2


def test_a_spec_that_cannot_be_read_says_why(docgen):
    docgen.edit("minimal/procurement.yaml", "law: lou-19", "law: lou-20")
    done = docgen("plan", "specs/minimal")
    assert done.returncode == 1
    assert "fel[" in done.stdout
    assert docgen("plan", "nowhere").returncode == 2
