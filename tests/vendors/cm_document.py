"""The examples of CM.com's Ticket Scan API document, in its order and as they stand there, slips included."""

LOGIN_REQUEST = """{
  "credentials" : {
    "username": "some.username",
    "password": "some.password"
  }
}"""

LOGIN_RESPONSE = """{
    "login": {
        "message": "Successfully authenticated",
        "token": "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzUxMiJ9.eyJpc3MiOiJodHRwczpcL1wvY210aWNrZXRzLmNvbSIsInN1YiI6IjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwIiwiaWF0IjoxNTk0OTA2Njc2LCJleHAiOjE2MDAwOTA5NzYsInVzZXIiOnsidXVpZCI6IjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwIiwiYWN0aXZlIjp0cnVlfX0.XLsSEujtNxzQfr7CtT7VYzNYIbXEgSLykm0i5wgtOx2_CXR7EGZ44LRrfIlGFqlWLKvyjKg8_v_bXeHehtJlTQ"
    }
}"""  # noqa: E501

TOKEN_PAYLOAD = """{
  "iss": "https://cmtickets.com",
  "sub": "00000000-0000-0000-0000-00000000000",
  "iat": 1594906676,
  "exp": 1600090976,
  "user": {
    "uuid": "00000000-0000-0000-0000-00000000000",
    "active": true
  }
}"""

SERVICES = """{
    "services": [
        {
            "uuid": "00000000-0000-0000-0000-000000000000",
            "name": "CM.com Scan Service",
            "description": "scan service for: CM.com",
            "setup": 2,
            "information_level": 1,
            "sync_interval": 120,
            "url": "https://api.cmtelecom.com/scanapi/v2.0/",
            "count_total_available": 250,
            "permissions": [
                {
                    "uuid": "00000000-0000-0000-0000-00000000000",
                    "name": "checkin",
                    "description": "can manually checkin"
                },
                {
                    "uuid": "00000000-0000-0000-0000-00000000000",
                    "name": "checkout",
                    "description": "can manually checkout"
                },
                {
                    "uuid": "00000000-0000-0000-0000-00000000000",
                    "name": "lookup",
                    "description": "can lookup"
                }
            ],
            "ticket_types": [
                {
                    "ticket_type_hash_id": "00000000-0000-0000-0000-00000000000",
                    "ticket_type": "Regular Ticket",
                    "total_available": 150
                },
                {
                    "ticket_type_hash_id": "00000000-0000-0000-0000-00000000000",
                    "ticket_type": "VIP Ticket",
                    "total_available": 100
                }
            ]
        }
    ]
}"""

BARCODES = """{
    "pagination": {
        "total_items": 250,
        "total_pages": 1,
        "page_items": 250,
        "pages": {
            "current_page": 1,
            "first_page": 1,
            "last_page": 1,
            "previous_page": null,
            "next_page": null
        }
    },
    "barcodes": [
        {
            "barcode_id": "CMBARCODE123",
            "external_barcode_id": null,
            "batch_id": "CMORDER123",
            "ticket_type": "Regular Ticket",
            "ticket_type_hash_id": "00000000-0000-0000-0000-00000000000",
            "subtitle": null,
            "first_name": "John",
            "sur_name": "Doe",
            "city": null,
            "email": "[email protected]",
            "mobile": "+31612345678",
            "serial_number": 1,
            "price": 10,
            "is_checkin_allowed": 1,
            "is_canceled": 0,
            "expire_from": null,
            "checkin_valid_from": null,
            "checkin_valid_till": null,
            "validation_max_checkins": 1,
            "remaining_scans": 1,
            "count_checked_in": 0,
            "last_checked_in_time": null,
            "last_checked_out_time": null,
            "section_id": null,
            "section": null,
            "row": null,
            "seat": null,
            "scan_status_code": null,
            "scan_status_message": null
        }
    ]
}"""

CHECK_IN_REQUEST = """{
    "user_uuid" : "00000000-0000-0000-0000-00000000000",
    "service_uuid" : "00000000-0000-0000-0000-00000000000",
    "barcode_id" : "CMBARCODE123"
}"""

CHECK_IN_RESPONSE = """{
    "barcodes": [
        {
            "barcode_id": "CMBARCODE123",
            "external_barcode_id": null,
            "batch_id": "CMORDER123",
            "ticket_type": "Regular Ticket",
            "ticket_type_hash_id": "00000000-0000-0000-0000-00000000000",
            "subtitle": null,
            "first_name": "John",
            "sur_name": "Doe",
            "city": null,
            "email": "[email protected]",
            "mobile": "+31612345678",
            "serial_number": 1,
            "price": 10,
            "is_checkin_allowed": 1,
            "is_canceled": 0,
            "expire_from": null,
            "checkin_valid_from": null,
            "checkin_valid_till": null,
            "validation_max_checkins": 1,
            "remaining_scans": 1,
            "count_checked_in": 0,
            "last_checked_in_time": null,
            "last_checked_out_time": null,
            "section_id": null,
            "section": null,
            "row": null,
            "seat": null,
            "scan_status_code": 100,
            "scan_status_message": "ADMIT - Ticket is valid"
        }
    ]
}"""

CHECK_OUT_REQUEST = """{
    "user_uuid" : "00000000-0000-0000-0000-00000000000",
    "service_uuid" : "00000000-0000-0000-0000-00000000000",
    "barcode_id" : "CMBARCODE123"
}"""

CHECK_OUT_RESPONSE = """{
    "barcodes": [
        {
            "barcode_id": "CMBARCODE123",
            "external_barcode_id": null,
            "batch_id": "CMORDER123",
            "ticket_type": "Regular Ticket",
            "ticket_type_hash_id": "00000000-0000-0000-0000-00000000000",
            "subtitle": null,
            "first_name": "John",
            "sur_name": "Doe",
            "city": null,
            "email": "[email protected]",
            "mobile": "+31612345678",
            "serial_number": 1,
            "price": 10,
            "is_checkin_allowed": 1,
            "is_canceled": 0,
            "expire_from": null,
            "checkin_valid_from": null,
            "checkin_valid_till": null,
            "validation_max_checkins": 1,
            "remaining_scans": 1,
            "count_checked_in": 0,
            "last_checked_in_time": null,
            "last_checked_out_time": null,
            "section_id": null,
            "section": null,
            "row": null,
            "seat": null,
            "scan_status_code": 200,
            "scan_status_message": "ADMIT - Ticket checked-out correctly"
        }
    ]
}"""

UPLOAD_REQUEST = """{
  "user_uuid": "00000000-0000-0000-0000-00000000000",
  "service_uuid": "00000000-0000-0000-0000-00000000000",
  "barcodes": [
    {
      "barcode_id": "CMBARCODE123",
      "checked_in_time": 1594912228,
      "status_code": 100,
      "status_message": "ADMIT - Ticket is valid"
    },
    {
      "barcode_id": "CMBARCODE123",
      "checked_in_time": 1594912265,
      "status_code": 50,
      "status_message": "DENY - Ticket is not allowed: this ticket type can not be scanned"
    }
  ]
}"""

UPLOAD_RESPONSE = """{
    "info": {
        "message": "Barcodes Inserted successfully."
    }
}"""
